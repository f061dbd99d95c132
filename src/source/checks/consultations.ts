import type { Report } from '../finding.ts';
import type { ContentFiles } from '../read-files.ts';
import { nameOf, valueAt } from '../yaml/value-at.ts';
import { checkNamed } from './known.ts';
import { checkUnique } from './unique.ts';

/** A consultation asks about a published revision, and its outcome names themes once and clauses that respondents saw. */
export function checkConsultations({ consultations, revisions }: ContentFiles, report: Report): void {
  const published = new Map(revisions.filter(({ draft }) => !draft).map((revision) => [revision.name, revision]));
  for (const { definition } of consultations) {
    const where = 'a folder of code/published';
    checkNamed(definition, 'revision', { kind: 'revision', where, names: new Set(published.keys()) }, report);
    checkUnique([definition], 'outcome.themes.*.id', report);
    const asked = published.get(nameOf(valueAt(definition.raw?.value, ['revision'])) ?? '');
    if (asked === undefined) continue;
    const known = {
      kind: 'clause',
      where: `a clause of revision ${asked.name}`,
      names: new Set(asked.clauses.keys()),
    } as const;
    checkNamed(definition, 'outcome.themes.*.clauses.*', known, report);
  }
}
