import type { ContentFiles } from '../read-files.ts';
import { finding, type Place, type Report } from '../finding.ts';
import { quoted } from '../quoted.ts';
import { valueAt } from '../yaml/value-at.ts';

/** An `id` or `label` is the name of its file or folder. */
export function checkNames({ revisions, workshops, consultations }: ContentFiles, report: Report): void {
  for (const { name, record, clauses } of revisions) {
    checkName(record.path, valueAt(record.raw?.value, ['label']), name, record.at(['label']), report);
    for (const [id, { path, id: written }] of clauses)
      if (written !== undefined) checkName(path, written.value, id, written.place, report);
  }
  for (const { name, workshop } of workshops)
    checkName(workshop.path, valueAt(workshop.raw?.value, ['id']), name, workshop.at(['id']), report);
  for (const { name, definition } of consultations)
    checkName(definition.path, valueAt(definition.raw?.value, ['id']), name, definition.at(['id']), report);
}

function checkName(path: string, written: unknown, name: string, place: Place, report: Report): void {
  if (typeof written !== 'string' || written === name) return;
  report(
    path,
    finding('file-name', place, {
      unexpected: `Unexpected ${quoted(written)}`,
      expected: `expected ${quoted(name)}, the name of the file or folder`,
      todo: 'Make the two the same; what was published keeps its name.',
    }),
  );
}
