import type { Report } from '../finding.ts';
import type { ContentFiles } from '../read-files.ts';
import { checkNamed, definedNames, type Known } from './known.ts';
import { checkUnique } from './unique.ts';

/** The glossary and the registers for the public give each id once, and what they name exists. */
export function checkRegisters({ glossary, bodies, access, yourData, revisions }: ContentFiles, report: Report): void {
  checkUnique([glossary], '*.id', report);
  checkUnique([bodies], 'bodies.*.id', report);
  checkUnique([bodies], 'topics.*.id', report);
  checkUnique([access], 'organisations.*.id', report);
  checkUnique([yourData], 'rights.*.id', report);
  const topic: Known = { kind: 'topic', where: `an id under \`topics\``, names: definedNames([bodies], 'topics.*.id') };
  const body: Known = { kind: 'body', where: `an id under \`bodies\``, names: definedNames([bodies], 'bodies.*.id') };
  checkNamed(bodies, 'bodies.*.topics.*', topic, report);
  checkNamed(bodies, 'overlaps.*.bodies.*', body, report);
  const latest = revisions.findLast(({ draft }) => !draft);
  const where = `a clause of revision ${latest?.name ?? '0.1'}`;
  checkNamed(yourData, 'rights.*.clauses.*', { kind: 'clause', where, names: new Set(latest?.clauses.keys()) }, report);
}
