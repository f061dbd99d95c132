import { isBefore } from '../../code/date-order.ts';
import { finding, type Report } from '../finding.ts';
import { quoted } from '../quoted.ts';
import type { ContentFiles } from '../read-files.ts';
import type { RevisionFiles } from '../revision-files.ts';
import { valueAt } from '../yaml/value-at.ts';

/** No revision is dated before the one that precedes it, and only the working draft says whether it is public. */
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
    finding('revision-order', record.at(['date']), {
      unexpected: `Unexpected date ${quoted(date)}`,
      expected: `expected ${quoted(dateBefore)} or later, the date of revision ${before.name}`,
      todo: 'Correct the date, or the label.',
    }),
  );
}

function checkPublic({ record }: RevisionFiles, report: Report): void {
  if (valueAt(record.raw?.value, ['public']) === undefined) return;
  report(
    record.path,
    finding('revision-public', record.at(['public']), {
      unexpected: 'Unexpected key `public`',
      expected: 'expected it in the working draft alone',
      todo: 'Take the line out: a published revision is public.',
    }),
  );
}
