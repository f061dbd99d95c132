import type { ContentFiles } from '../readers/read-files.ts';
import { diagnostic, type SourcePosition, type Report } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import { valueAt } from '../yaml/value-at.ts';

/** Checks that an `id` or `label` matches the name of its file or folder. */
export function checkFileNames({ revisions, workshops, consultations }: ContentFiles, report: Report): void {
  for (const { name, record, clauses } of revisions) {
    checkFileName(record.path, valueAt(record.raw?.value, ['label']), name, record.at(['label']), report);
    for (const [id, { path, id: written }] of clauses)
      if (written !== undefined) checkFileName(path, written.value, id, written.position, report);
  }
  for (const { name, workshop } of workshops)
    checkFileName(workshop.path, valueAt(workshop.raw?.value, ['id']), name, workshop.at(['id']), report);
  for (const { name, definition } of consultations)
    checkFileName(definition.path, valueAt(definition.raw?.value, ['id']), name, definition.at(['id']), report);
}

function checkFileName(path: string, written: unknown, name: string, position: SourcePosition, report: Report): void {
  if (typeof written !== 'string' || written === name) return;
  report(
    path,
    diagnostic('file-name', position, {
      unexpected: `Unexpected ${quote(written)}`,
      expected: `expected ${quote(name)}, the name of the file or folder`,
      todo: 'Make the two match, without renaming anything that was already published.',
    }),
  );
}
