import { commonSubsequence } from '../../redline/common-subsequence.ts';
import type { Side } from './side.ts';

/** Characters on one side or both. */
export interface CharacterPiece {
  readonly value: string;
  readonly on: Side;
}

/** Two texts that differ only in characters, as one sequence of pieces, with as little as possible on one side only. */
export function changedCharacters(before: string, after: string): readonly CharacterPiece[] {
  const [old, now] = [charactersOf(before), charactersOf(after)];
  const pieces: { value: string; on: Side }[] = [];
  const add = (on: Side, characters: readonly string[]): void => {
    const last = pieces.at(-1);
    if (last?.on === on) last.value += characters.join('');
    else if (characters.length > 0) pieces.push({ value: characters.join(''), on });
  };
  let [oldAt, nowAt] = [0, 0];
  const until = (oldEnd: number, nowEnd: number): void => {
    add('before', old.slice(oldAt, oldEnd));
    add('after', now.slice(nowAt, nowEnd));
  };
  commonSubsequence(old, now, (oldPair, nowPair) => {
    until(oldPair, nowPair);
    add('both', old.slice(oldPair, oldPair + 1));
    [oldAt, nowAt] = [oldPair + 1, nowPair + 1];
  });
  until(old.length, now.length);
  return pieces;
}

/** The characters of a text as readers see them: a letter with its accents is one. */
function charactersOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}
