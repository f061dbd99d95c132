import type { Inline } from '../code/clause-tree.ts';
import { readInlines, type InlineRun } from './inline-items.ts';

/** Reads the texts of one redline, so that words are compared as numbers and no text is read twice. */
export interface Reader {
  /** What stands in a paragraph or cell, which is known by its identity as an object. */
  readonly read: (inlines: readonly Inline[]) => InlineRun;
}

/** A reader that has read nothing. */
export function createReader(): Reader {
  const numbers = new Map<string, number>();
  const runs = new Map<readonly Inline[], InlineRun>();
  const numberOf = (entry: string): number => {
    const known = numbers.get(entry);
    if (known !== undefined) return known;
    numbers.set(entry, numbers.size + 1);
    return numbers.size;
  };
  const read = (inlines: readonly Inline[]): InlineRun => {
    const known = runs.get(inlines);
    if (known) return known;
    const run = readInlines(inlines, numberOf);
    runs.set(inlines, run);
    return run;
  };
  return { read };
}
