import type { Inline } from '../model/clause-tree.ts';
import { foldCharacters } from './fold-characters.ts';
import { readInlines, renumberItems, writeInlines, type InlineItem, type InlineRun } from './inline-items.ts';
import type { NumberedText } from './similarity.ts';

/** Reads the text of one redline. Words become numbers, for fast comparison, and no text is read twice. Words that differ
 * only in characters (`fold-characters.ts`) have the same number. */
export interface Reader {
  /** The content of a paragraph or cell, cached by object identity. */
  readonly read: (inlines: readonly Inline[]) => InlineRun;
  /** The inline nodes of some items, whose words need not be found again if the nodes are read. */
  readonly write: (items: readonly InlineItem[]) => readonly Inline[];
  /** The words of nodes, by object identity (`unit-of-node.ts`). */
  readonly texts: Map<object, NumberedText>;
}

export function createReader(): Reader {
  const numbers = new Map<string, number>();
  let count = 0;
  const runs = new Map<readonly Inline[], InlineRun>();
  const written = new Map<readonly Inline[], readonly InlineItem[]>();
  const numberOf = (word: string): number => {
    const cached = numbers.get(word);
    if (cached !== undefined) return cached;
    // A link or reference, which starts with a space, is the same only if all of it is.
    const key = word.startsWith(' ') ? word : foldCharacters(word);
    const known = key === word ? undefined : numbers.get(key);
    if (known === undefined) count += 1;
    const number = known ?? count;
    numbers.set(key, number);
    if (key !== word) numbers.set(word, number);
    return number;
  };
  /** Most paragraphs of a list that changed are the same on both sides. */
  const plain = new Map<string, InlineRun>();
  const readOnce = (inlines: readonly Inline[]): InlineRun => {
    const [only, ...others] = inlines;
    if (only?.type !== 'text' || others.length > 0) return readInlines(inlines, numberOf);
    const run = plain.get(only.value) ?? readInlines(inlines, numberOf);
    plain.set(only.value, run);
    return run;
  };
  const read = (inlines: readonly Inline[]): InlineRun => {
    const cached = runs.get(inlines);
    if (cached) return cached;
    const items = written.get(inlines);
    const run = items ? renumberItems(items) : readOnce(inlines);
    runs.set(inlines, run);
    return run;
  };
  const write = (items: readonly InlineItem[]): readonly Inline[] => {
    const inlines = writeInlines(items);
    written.set(inlines, items);
    return inlines;
  };
  return { read, write, texts: new Map() };
}
