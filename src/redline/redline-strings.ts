import { normaliseInlines } from './normalise-inlines.ts';
import { createReader } from './reader.ts';
import { redlineInlines } from './redline-inlines.ts';
import type { RedlineInline } from './redline-tree.ts';

/** Compares two short texts, such as titles, word by word. */
export function redlineStrings(before: string, after: string): readonly RedlineInline[] {
  const [left, right] = [before, after].map((value) => normaliseInlines([{ type: 'text', value }]));
  return redlineInlines(left ?? [], right ?? [], createReader());
}
