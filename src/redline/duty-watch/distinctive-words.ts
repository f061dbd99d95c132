import { readTokens } from './sentence-tokens.ts';
import { grammarWords, stem } from './stem.ts';
import { numberNames } from './numbers.ts';
import { familyOf } from './word-families.ts';

const common = new Set(
  'no not any all each every least most less fewer must shall will should may can could would need only another never if unless either both some'.split(
    ' ',
  ),
);

/** A sum or a time says the same in words and in figures. */
const inWords = new RegExp(`^(?:${numberNames}|pounds?|more)$`, 'u');
const isNumberWord = (word: string): boolean => inWords.test(word);

/**
 * The words that distinguish a sentence. Two duties of one person share `must` and `the`, and may differ in everything
 * that has to be done.
 */
export function distinctiveWords(text: string): ReadonlySet<string> {
  const words = readTokens(text).flatMap(({ word, kind }) =>
    kind === 'word' ? word.split('-').filter((part) => part !== '') : kind === 'reference' ? [`@${word}`] : [],
  );
  const distinctive = words.filter((word) => !common.has(word) && !grammarWords.has(word) && !isNumberWord(word));
  return new Set((distinctive.length === 0 ? words : distinctive).map((word) => familyOf(stem(word))));
}
