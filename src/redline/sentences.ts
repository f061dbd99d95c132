import { isSpace, splitWords } from './words.ts';

/** A word, and whether white space comes before it. */
export interface Word {
  readonly value: string;
  readonly spaceBefore: boolean;
}

/**
 * The index after the last word of each sentence, in order; empty for a text without words. A full stop ends a sentence
 * if it is not part of an abbreviation and is followed by white space and then anything except a small letter.
 */
export function sentenceEnds(words: readonly Word[]): readonly number[] {
  const ends: number[] = [];
  for (let index = 1; index < words.length; index += 1) {
    if (words[index]?.spaceBefore && endsSentence(words, index - 1) && startsSentence(words[index])) ends.push(index);
  }
  return words.length === 0 ? [] : [...ends, words.length];
}

/** The sentences of a text with single spaces, in order. */
export function splitSentences(text: string): readonly string[] {
  const words = readWords(text);
  let start = 0;
  return sentenceEnds(words).map((end) => {
    const sentence = words.slice(start, end).map(({ value, spaceBefore }) => (spaceBefore ? ` ${value}` : value));
    start = end;
    return sentence.join('').trim();
  });
}

/** The words of a text with single spaces, in order, without the spaces. */
export function readWords(text: string): readonly Word[] {
  const words = splitWords(text);
  return words.flatMap((value, index) =>
    isSpace(value) ? [] : [{ value, spaceBefore: isSpace(words[index - 1] ?? '') }],
  );
}

/** What may stand between a full stop and the next sentence. An empty word is the reference to a footnote. */
const closing = new Set(['"', "'", '”', '’', ')', ']', '»', '']);
const stops = new Set(['.', '!', '?', '…', '...']);
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
  return word !== undefined && word.value !== '' && !/^\p{Ll}/u.test(word.value);
}

function endsSentence(words: readonly Word[], last: number): boolean {
  // Most words need no look-up.
  const { length } = words[last]?.value ?? '';
  if (length > 1 && words[last]?.value !== '...') return false;
  let stop = last;
  while (stop > 0 && closing.has(words[stop]?.value ?? '')) stop -= 1;
  const mark = words[stop]?.value ?? '';
  if (!stops.has(mark)) return false;
  return mark !== '.' || stop !== last || !abbreviations.has((words[stop - 1]?.value ?? '').toLowerCase());
}
