import { splitWords } from './words.ts';

/** A word of a text, and whether white space stands before it. */
export interface Word {
  readonly value: string;
  readonly spaced: boolean;
}

/**
 * Where each sentence of a text ends: the index after its last word, in order; the last is the number of words.
 * A full stop ends a sentence where white space and then no small letter follow, and no abbreviation stands before it.
 * None for a text without words.
 */
export function sentenceEnds(words: readonly Word[]): readonly number[] {
  const ends: number[] = [];
  for (let index = 1; index < words.length; index += 1) {
    if (words[index]?.spaced && endsSentence(words, index - 1) && startsSentence(words[index])) ends.push(index);
  }
  return words.length === 0 ? [] : [...ends, words.length];
}

/** The sentences of a text whose white space is single spaces, in order. */
export function splitSentences(text: string): readonly string[] {
  const words = spacedWords(text);
  let start = 0;
  return sentenceEnds(words).map((end) => {
    const sentence = words.slice(start, end).map(({ value, spaced }) => (spaced ? ` ${value}` : value));
    start = end;
    return sentence.join('').trim();
  });
}

/** The words of a text whose white space is single spaces, in order, without the spaces. */
export function spacedWords(text: string): readonly Word[] {
  const words = splitWords(text);
  return words.flatMap((value, index) => (value === ' ' ? [] : [{ value, spaced: words[index - 1] === ' ' }]));
}

const closing = new Set(['"', "'", '”', '’', ')', ']', '»']);
const stops = new Set(['.', '!', '?']);
const abbreviations = new Set([
  'no',
  'nos',
  's',
  'ss',
  'art',
  'arts',
  'para',
  'paras',
  'sch',
  'reg',
  'regs',
  'p',
  'pp',
  'cf',
  'ch',
  'vol',
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'st',
  'etc',
  'v',
]);

function startsSentence(word: Word | undefined): boolean {
  return word !== undefined && !/^\p{Ll}/u.test(word.value);
}

function endsSentence(words: readonly Word[], last: number): boolean {
  let stop = last;
  while (stop > 0 && closing.has(words[stop]?.value ?? '')) stop -= 1;
  const mark = words[stop]?.value ?? '';
  if (!stops.has(mark)) return false;
  return mark !== '.' || stop !== last || !abbreviations.has((words[stop - 1]?.value ?? '').toLowerCase());
}
