import { setTopLevelKeys } from '../../drafting/yaml-splice.ts';
import { placeholder } from '../../drafting/placeholder.ts';

/**
 * The `revision.yaml` of the next draft, made from the one just published: the same outline, without changes, reasons,
 * notes or summary.
 *
 * @param date the date of the published revision
 */
export function nextDraft(draft: string, date: string): string {
  const edits: readonly (readonly [string, string | undefined])[] = [
    ['date', `date: ${JSON.stringify(date)}`],
    ['summary', `summary: "${placeholder}: what this revision does, in two or three plain sentences."`],
    [
      'basis',
      `basis:\n  - kind: review # or a workshop, a consultation (both with id:), an inspection, a law or a correction\n    sentence: "${placeholder}: what moved the body to revise the Code."`,
    ],
    ['changes', 'changes:'],
    ['dutyNotes', undefined],
    ['completes', undefined],
    ['public', undefined],
  ];
  return setTopLevelKeys(draft, edits);
}
