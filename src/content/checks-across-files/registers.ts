import type { Report } from '../diagnostics/diagnostic.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import { reportUnknownNames, definedNames, type KnownNames } from './unknown-names.ts';
import { reportDuplicates } from './duplicate-ids.ts';

/** Checks that ids in the glossary, the public registers and the names of clauses are unique, and that what they refer to exists. */
export function checkRegisters(
  { glossary, bodies, access, yourData, clauseNames, revisions }: ContentFiles,
  report: Report,
): void {
  reportDuplicates([glossary], '*.id', report);
  reportDuplicates([bodies], 'bodies.*.id', report);
  reportDuplicates([bodies], 'topics.*.id', report);
  reportDuplicates([access], 'organisations.*.id', report);
  reportDuplicates([yourData], 'rights.*.id', report);
  const topic: KnownNames = {
    kind: 'topic',
    definedAs: `an id under \`topics\``,
    names: definedNames([bodies], 'topics.*.id'),
  };
  const body: KnownNames = {
    kind: 'body',
    definedAs: `an id under \`bodies\``,
    names: definedNames([bodies], 'bodies.*.id'),
  };
  reportUnknownNames(bodies, 'bodies.*.topics.*', topic, report);
  reportUnknownNames(bodies, 'overlaps.*.bodies.*', body, report);
  const latest = revisions.findLast(({ draft }) => !draft);
  reportDuplicates([clauseNames], '*.clause', report);
  const where = `a clause of revision ${latest?.name ?? '0.1'}`;
  const clause = { kind: 'clause', definedAs: where, names: new Set(latest?.clauses.keys()) } as const;
  reportUnknownNames(yourData, 'rights.*.clauses.*', clause, report);
  // A clause that was taken out is still asked for by the names that people know.
  const ever = {
    kind: 'clause',
    definedAs: 'a clause of any revision',
    names: new Set(revisions.flatMap(({ clauses }) => [...clauses.keys()])),
  } as const;
  reportUnknownNames(clauseNames, '*.clause', ever, report);
}
