import type { Inline } from '../model/clause-tree.ts';
import { isBlank, writeInlines, type InlineItem, type InlineRun } from './inline-items.ts';
import { join } from './normalise-inlines.ts';
import type { WordRange } from './word-range.ts';

/**
 * The inline nodes of some words of a paragraph or cell, without the white space around them. Emphasis and terms that are
 * only partly inside the range are around what is inside it.
 */
export function sliceInlines({ items, words }: InlineRun, { from, to }: WordRange): Inline[] {
  if (from >= to) return [];
  return from === 0 && to === words.length ? writeInlines(items) : join(slice(items, { from, to }, { next: 0 }));
}

/** The words before the current item, across wrappers. */
interface Position {
  next: number;
}

function slice(items: readonly InlineItem[], range: WordRange, position: Position): Inline[] {
  return items.flatMap((item): Inline[] => {
    if (isBlank(item)) return position.next > range.from && position.next < range.to ? writeInlines([item]) : [];
    if (item.type !== 'wrapper') {
      position.next = item.to;
      return item.from >= range.from && item.to <= range.to ? writeInlines([item]) : [];
    }
    const inside = slice(item.items, range, position);
    return inside.length === 0 ? [] : [{ ...item.node, children: inside }];
  });
}
