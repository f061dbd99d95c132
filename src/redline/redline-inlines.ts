import type { Inline } from '../code/clause-tree.ts';
import { alignWords } from './align-words.ts';
import type { Reader } from './reader.ts';
import type { RedlineInline } from './redline-tree.ts';
import { weave } from './weave.ts';

/** The words of a paragraph or cell before and after as one, each difference marked. Both in normal form. */
export function redlineInlines(
  before: readonly Inline[],
  after: readonly Inline[],
  reader: Reader,
): readonly RedlineInline[] {
  const [left, right] = [reader.read(before), reader.read(after)];
  return weave(left.items, right.items, alignWords(left.words, right.words));
}
