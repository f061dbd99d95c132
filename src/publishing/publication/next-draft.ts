import { setPairs } from '../../drafting/yaml-splice.ts';
import { toBeWritten } from '../../drafting/unwritten.ts';

/**
 * The `revision.yaml` with which the next draft begins, from the one that was just published: the same outline, and no
 * changes, reasons or summary yet.
 *
 * @param date the date of the revision that was published
 */
export function nextDraft(draft: string, date: string): string {
  const begun: readonly (readonly [string, string | undefined])[] = [
    ['date', `date: ${JSON.stringify(date)}`],
    ['summary', `summary: "${toBeWritten}: what this revision does, in two or three plain sentences."`],
    ['basis', `basis:\n  - kind: decision\n    sentence: "${toBeWritten}: what moved the body to revise the Code."`],
    ['changes', 'changes:'],
    ['completes', undefined],
    ['public', undefined],
  ];
  return setPairs(draft, begun);
}
