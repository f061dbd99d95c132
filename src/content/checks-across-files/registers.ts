import type { Report } from '../diagnostics/diagnostic.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import { checkNamed, definedNames, type KnownNames } from './known-names.ts';
import { checkUnique } from './unique.ts';

/** Checks that ids in the glossary and the public registers are unique, and that what they refer to exists. */
export function checkRegisters({ glossary, bodies, access, yourData, revisions }: ContentFiles, report: Report): void {
  checkUnique([glossary], '*.id', report);
  checkUnique([bodies], 'bodies.*.id', report);
  checkUnique([bodies], 'topics.*.id', report);
  checkUnique([access], 'organisations.*.id', report);
  checkUnique([yourData], 'rights.*.id', report);
  const topic: KnownNames = { kind: 'topic', definedAs: `an id under \`topics\``, names: definedNames([bodies], 'topics.*.id') };
  const body: KnownNames = { kind: 'body', definedAs: `an id under \`bodies\``, names: definedNames([bodies], 'bodies.*.id') };
  checkNamed(bodies, 'bodies.*.topics.*', topic, report);
  checkNamed(bodies, 'overlaps.*.bodies.*', body, report);
  const latest = revisions.findLast(({ draft }) => !draft);
  const where = `a clause of revision ${latest?.name ?? '0.1'}`;
  checkNamed(yourData, 'rights.*.clauses.*', { kind: 'clause', definedAs: where, names: new Set(latest?.clauses.keys()) }, report);
}
