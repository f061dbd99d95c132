import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import type { ClauseFile, RevisionFiles } from '../readers/revision-files.ts';
import { nameOf, namesAt, valueAt } from '../yaml/value-at.ts';
import { duplicateMessage } from './duplicate-ids.ts';

/** Checks that ids of clauses and numbered paragraphs are unique in each revision, and that numbers ascend: through all
 * parts, and in each schedule. */
export function checkParagraphs({ revisions }: ContentFiles, report: Report): void {
  for (const revision of revisions) {
    checkIds(revision, report);
    checkNumbers(revision, report);
  }
}

function checkIds({ clauses }: RevisionFiles, report: Report): void {
  const firsts = new Map([...clauses].map(([id, { path }]) => [id, path]));
  for (const { path, paragraphs } of clauses.values())
    for (const { id, position } of paragraphs) {
      const first = firsts.get(id);
      if (first !== undefined) report(path, diagnostic('id-duplicate', position, duplicateMessage(id, first)));
      else firsts.set(id, `${path}:${position.line}`);
    }
}

// "16" < "16A" < "16B" < "17", and "16.9" < "16.10".
const order = new Intl.Collator('en', { numeric: true });

function checkNumbers(revision: RevisionFiles, report: Report): void {
  const lastIn = new Map<string | undefined, string>();
  for (const { schedule, file } of printedClauses(revision))
    for (const { number, position } of file.paragraphs) {
      const last = lastIn.get(schedule);
      if (last !== undefined && order.compare(last, number) >= 0)
        report(
          file.path,
          diagnostic('paragraph-number', position, {
            unexpected: `Unexpected number ${quote(number)}`,
            expected: `expected a number above ${quote(last)}, that of the previous paragraph`,
            todo: 'Number the paragraphs in ascending order, following the outline.',
          }),
        );
      lastIn.set(schedule, number);
    }
}

/** The clause files of a revision in the order of its outline, each once, with the schedule that they are in, if any. */
function printedClauses({
  record,
  clauses,
}: RevisionFiles): readonly { schedule: string | undefined; file: ClauseFile }[] {
  const schedules = new Map<string, string | undefined>();
  for (const { keys, name } of namesAt(record.raw?.value, 'outline.*.clauses.*.clause'))
    if (!schedules.has(name))
      schedules.set(name, nameOf(valueAt(record.raw?.value, [...keys.slice(0, 2), 'schedule'])));
  return [...schedules].flatMap(([id, schedule]) => {
    const file = clauses.get(id);
    return file === undefined ? [] : [{ schedule, file }];
  });
}
