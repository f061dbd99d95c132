import { findEqualWords } from './find-phrases.ts';
import { grammarWords, stem } from './stem.ts';
import type { Token } from './sentence-tokens.ts';

/** A word whose meaning no table knows. */
export interface OtherWord {
  readonly token: number;
  readonly word: string;
  /** Equal for forms of one word and for words that mean the same. */
  readonly stem: string;
  /** Whether it has a capital, such as `Office` in `Post Office`. */
  readonly isName?: true;
  /** Its next word, as of a verb and its particle. */
  readonly next?: string;
  /** Whether more words follow it in a phrase, such as `switched off`, which says something else than its first word. */
  readonly isPhrase?: true;
}

const openers = new Set('if when where once until unless after before that such'.split(' '));
const isVerbOf = (word = ''): boolean => ['is', 'are', 'was', 'has', 'exists', 'applies', 'arises'].includes(word);

/** The words of a sentence that no table took, without those of grammar. */
export function otherWords(text: string, tokens: readonly Token[], taken: ReadonlySet<number>): readonly OtherWord[] {
  const equal = new Map<number, string>();
  const [skipped, phrases] = [new Set<number>(), new Set<number>()];
  for (const { meaning, tokens: found } of findEqualWords(tokens, (index) => !taken.has(index))) {
    const [first = 0, ...rest] = found;
    equal.set(first, meaning);
    for (const index of rest) skipped.add(index);
    if (rest.length > 0) phrases.add(first);
  }
  return tokens.flatMap(({ word, kind }, index): readonly OtherWord[] => {
    if (kind !== 'word' || taken.has(index) || skipped.has(index)) return [];
    // “No one” and “no person” are nobody.
    if (['one', 'person'].includes(word) && tokens[index - 1]?.word === 'no') return [];
    // "If one is received", after what it stands for was named.
    if (word === 'one' && openers.has(tokens[index - 1]?.word ?? '') && isVerbOf(tokens[index + 1]?.word)) return [];
    if (word === 'so' && stem(tokens[index - 1]?.word ?? '') === 'do') return [];
    const meaning = equal.get(index);
    if (meaning !== undefined)
      return grammarWords.has(meaning)
        ? []
        : [
            {
              token: index,
              word,
              stem: stem(meaning),
              ...(phrases.has(index) ? { isPhrase: true, next: tokens[index + 1]?.word ?? '' } : {}),
            },
          ];
    return word.split('-').flatMap((part) =>
      part === '' || grammarWords.has(part)
        ? []
        : [
            {
              token: index,
              word: part,
              stem: stem(part),
              next: tokens[index + 1]?.word ?? '',
              ...(index > 0 && /^\p{Lu}/u.test(text.slice(tokens[index]?.from)) ? { isName: true } : {}),
            },
          ],
    );
  });
}
