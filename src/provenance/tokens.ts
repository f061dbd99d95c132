import { foldCharacters } from '../redline/fold-characters.ts';
import { isWord, splitWords } from '../redline/words.ts';
import { textBetween, type Letters } from './letters.ts';

/** A word or punctuation mark of a text: its letters, and what it is compared by. */
export interface Token {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly value: string;
  readonly isWord: boolean;
}

/** The words and punctuation marks of a text from one letter to another. A reference is one. */
export function tokensOf(letters: Letters, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  const { starts } = letters;
  let [letter, position] = [from, starts[from] ?? 0];
  for (const word of splitWords(textBetween(letters, from, to))) {
    const end = position + word.length;
    const first = letter;
    while (letter < to && (starts[letter] ?? end) < end) letter += 1;
    // The first word of a reference carries its letter and represents everything that it prints.
    const printed = letter - first < word.length ? textBetween(letters, first, letter) : word;
    if (first < letter)
      tokens.push({ from: first, to: letter, value: withSmallInitial(foldCharacters(printed)), isWord: isWord(word) });
    position = end;
  }
  return tokens;
}

/** A sentence begins with a capital letter, wherever it moves to; other capitals are significant. */
function withSmallInitial(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** Ascending numbers as runs without gaps. */
export function runsOf(numbers: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number) last[1] = number + 1;
    else runs.push([number, number + 1]);
  }
  return runs;
}
