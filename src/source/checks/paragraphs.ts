import { finding, type Report } from '../finding.ts';
import { quoted } from '../quoted.ts';
import type { ContentFiles } from '../read-files.ts';
import type { ClauseFile, RevisionFiles } from '../revision-files.ts';
import { namesAt } from '../yaml/value-at.ts';
import { duplicateWords } from './unique.ts';

/** In each revision, ids of clauses and numbered paragraphs differ, and numbers of paragraphs go up. */
export function checkParagraphs({ revisions }: ContentFiles, report: Report): void {
  for (const revision of revisions) {
    checkIds(revision, report);
    checkNumbers(revision, report);
  }
}

function checkIds({ clauses }: RevisionFiles, report: Report): void {
  const firsts = new Map([...clauses].map(([id, { path }]) => [id, path]));
  for (const { path, paragraphs } of clauses.values())
    for (const { id, place } of paragraphs) {
      const first = firsts.get(id);
      if (first !== undefined) report(path, finding('id-duplicate', place, duplicateWords(id, first)));
      else firsts.set(id, `${path}:${place.line}`);
    }
}

// "16" < "16A" < "16B" < "17", and "16.9" < "16.10".
const order = new Intl.Collator('en', { numeric: true });

function checkNumbers(revision: RevisionFiles, report: Report): void {
  let last: string | undefined;
  for (const { path, paragraphs } of printedClauses(revision))
    for (const { number, place } of paragraphs) {
      if (last !== undefined && order.compare(last, number) >= 0)
        report(
          path,
          finding('paragraph-number', place, {
            unexpected: `Unexpected number ${quoted(number)}`,
            expected: `expected one above ${quoted(last)}, the number of the paragraph before`,
            todo: 'Number the paragraphs upwards in the order of the outline.',
          }),
        );
      last = number;
    }
}

/** The clause files of a revision in the order of its outline, each once. */
function printedClauses({ record, clauses }: RevisionFiles): readonly ClauseFile[] {
  const named = namesAt(record.raw?.value, 'outline.*.clauses.*.clause').map(({ name }) => name);
  return [...new Set(named)].flatMap((id) => clauses.get(id) ?? []);
}
