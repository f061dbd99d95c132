import type { Inline } from '../model/clause-tree.ts';
import { isBlank, readInlines, renumberItems, writeInlines, type InlineItem, type InlineRun } from './inline-items.ts';
import type { NumberedText } from './similarity.ts';

/** Reads the text of one redline. Words become numbers, for fast comparison, and no text is read twice. Words that differ
 * only in characters (`fold-characters.ts`) have the same number. */
export interface Reader {
  /** The content of a paragraph or cell, cached by object identity. */
  readonly read: (inlines: readonly Inline[]) => InlineRun;
  /** The numbers of its words, without punctuation. */
  readonly numbersOf: (inlines: readonly Inline[]) => readonly number[];
  /** The inline nodes of some items, whose words need not be found again if the nodes are read. */
  readonly write: (items: readonly InlineItem[]) => readonly Inline[];
  /** The words of nodes, by object identity (`unit-of-node.ts`). Kept, because a text is compared with that of every other revision. */
  readonly texts: WeakMap<object, NumberedText>;
}

/** The number of each word that was ever read: the same in every redline, so that what is known of a text stays true. */
const numbers = new Map<string, number>();

function numberOf(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size + 1);
  return numbers.size;
}

const texts = new WeakMap<object, NumberedText>();

export function createReader(): Reader {
  const runs = new Map<readonly Inline[], InlineRun>();
  const written = new Map<readonly Inline[], readonly InlineItem[]>();
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
  const numbersOf = (inlines: readonly Inline[]): readonly number[] => {
    const numbers: number[] = [];
    const items = runs.has(inlines) ? undefined : written.get(inlines);
    // Items that were written have their numbers already.
    if (items) collectNumbers(items, numbers);
    else for (const word of read(inlines).words) if (word.isWord) numbers.push(word.number);
    return numbers;
  };
  const write = (items: readonly InlineItem[]): readonly Inline[] => {
    const inlines = writeInlines(items);
    written.set(inlines, items);
    return inlines;
  };
  return { read, numbersOf, write, texts };
}

function collectNumbers(items: readonly InlineItem[], numbers: number[]): void {
  for (const item of items) {
    if (item.type === 'wrapper') collectNumbers(item.items, numbers);
    else if (!isBlank(item) && item.isWord) numbers.push(item.number);
  }
}
