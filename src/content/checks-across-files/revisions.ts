import { isBefore } from '../../model/is-before.ts';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import type { RevisionFiles } from '../readers/revision-files.ts';
import { valueAt } from '../yaml/value-at.ts';

/** Checks that revisions are in date order, and that only the working draft says whether it is public. */
export function checkRevisions({ revisions }: ContentFiles, report: Report): void {
  for (const [index, revision] of revisions.entries()) {
    const before = revisions[index - 1];
    if (before !== undefined) checkOrder(revision, before, report);
    if (!revision.draft) checkPublic(revision, report);
  }
}

function checkOrder({ record }: RevisionFiles, before: RevisionFiles, report: Report): void {
  const date = valueAt(record.raw?.value, ['date']);
  const dateBefore = valueAt(before.record.raw?.value, ['date']);
  if (typeof date !== 'string' || typeof dateBefore !== 'string' || !isBefore(date, dateBefore)) return;
  report(
    record.path,
    diagnostic('revision-order', record.at(['date']), {
      unexpected: `Unexpected date ${quote(date)}`,
      expected: `expected ${quote(dateBefore)} or later, the date of revision ${before.name}`,
      todo: 'Correct the date or the label.',
    }),
  );
}

function checkPublic({ record }: RevisionFiles, report: Report): void {
  if (valueAt(record.raw?.value, ['public']) === undefined) return;
  report(
    record.path,
    diagnostic('revision-public', record.at(['public']), {
      unexpected: 'Unexpected key `public`',
      todo: 'Remove the line: a published revision is always public.',
    }),
  );
}
