import type { Inline } from '../model/clause-tree.ts';
import { alignWords } from './align-words.ts';
import type { Reader } from './reader.ts';
import type { RedlineInline } from './redline-tree.ts';
import { weave } from './weave.ts';

/** Merges the words of a paragraph or cell before and after, with every difference marked. Both are in normal form. */
export function redlineInlines(
  before: readonly Inline[],
  after: readonly Inline[],
  reader: Reader,
): readonly RedlineInline[] {
  const [left, right] = [reader.read(before), reader.read(after)];
  return weave(left.items, right.items, alignWords(left.words, right.words), reader);
}
