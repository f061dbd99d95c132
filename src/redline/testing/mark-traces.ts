import { spoken, spokenEnds } from '../mark-words.ts';
import type { Redline } from '../redline-tree.ts';
import { nameOfMarkProperty, withoutEachMark, withoutMarks } from './without-mark.ts';

/** What an output prints for a redline: all its words, whether they are seen or only read out. */
export type PrintWords = (redline: Redline) => string | Promise<string>;

/**
 * The marks of a redline that leave no trace in an output: its words are the same as without the mark. Colours, styles
 * and punctuation are not words.
 */
export async function untracedMarks(redline: Redline, print: PrintWords): Promise<readonly string[]> {
  const printed = said(await print(redline));
  const untraced = new Set<string>();
  for (const { mark, redline: without } of withoutEachMark(redline)) {
    const other = saidOnce.has(mark) ? withoutMarks(redline, mark) : without;
    if (!untraced.has(mark) && said(await print(other)) === printed) untraced.add(mark);
  }
  return [...untraced];
}

/** Whether an output prints other words for one redline than for another. */
export async function readsDifferently(one: Redline, other: Redline, print: PrintWords): Promise<boolean> {
  return said(await print(one)) !== said(await print(other));
}

/** Whether an output says these words of a redline, also as a sentence of their own. */
export async function says(redline: Redline, words: string, print: PrintWords): Promise<boolean> {
  return said(await print(redline))
    .toLowerCase()
    .includes(lettersOf(words).toLowerCase());
}

/** Marks that are said once for a clause, however many there are. */
const saidOnce: ReadonlySet<string> = new Set([nameOfMarkProperty('was', 'text')]);

/** Where a mark ends is not a trace of it by itself. */
const ends = [...Object.values(spoken).map(({ end }) => end), ...Object.values(spokenEnds)].map(lettersOf);

/** What is read out: letters and digits, however they are divided. */
function said(words: string): string {
  return ends.reduce((text, end) => text.replaceAll(end, ''), lettersOf(words));
}

function lettersOf(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
