import type { Letters } from './letters.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { TracedClause } from './trace-step.ts';

/** The words of a text from one letter to another, without the punctuation marks. */
export function wordsOf(letters: Letters, from: number, to: number): readonly Token[] {
  return tokensOf(letters, from, to).filter((token) => token.isWord);
}

/** Sets the sources of the letters of words to those of the same old words, one by one. */
export function join(sources: number[], after: readonly Token[], before: readonly Token[], first: number): void {
  after.forEach((token, index) => {
    const was = before[index];
    if (was === undefined) return;
    for (let letter = token.from; letter < token.to; letter += 1)
      sources[letter] = first + Math.min(was.from + letter - token.from, was.to - 1);
  });
}

/** The hunks without letters that were followed. */
export function withoutFollowed(clause: TracedClause, found: ReadonlySet<number>): TracedClause {
  const hunks = clause.hunks
    .map((hunk) => ({
      ...hunk,
      inserted: hunk.inserted.filter((letter) => clause.sources[letter] === -1),
      deleted: hunk.deleted.filter((letter) => !found.has(letter)),
    }))
    .filter(({ inserted, deleted }) => inserted.length + deleted.length > 0);
  return { ...clause, hunks };
}
