import type { Inline } from '../code/clause-tree.ts';
import { alignWords } from './align-words.ts';
import { readInlines } from './inline-items.ts';
import type { RedlineInline } from './redline-tree.ts';
import type { Vocabulary } from './vocabulary.ts';
import { weave } from './weave.ts';

/** The words of a paragraph or cell before and after as one, each difference marked. Both in normal form. */
export function redlineInlines(
  before: readonly Inline[],
  after: readonly Inline[],
  vocabulary: Vocabulary,
): readonly RedlineInline[] {
  const [left, right] = [readInlines(before, vocabulary), readInlines(after, vocabulary)];
  return weave(left.items, right.items, alignWords(left.words, right.words));
}
