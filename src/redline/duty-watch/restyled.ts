import type { Comparison } from './comparison.ts';
import type { OtherWord } from './other-words.ts';
import type { Reading } from './read-sentence.ts';
import type { Differing } from './rewording.ts';

/** With a smaller share of its words in the same order, a sentence was written anew rather than amended. */
const maxShare = 0.62;
/** Below this many words, one that changed is already a large share. */
const minLength = 8;

/**
 * What is left without the words that a sentence has because it was written anew: a verb in place of another, or one that its
 * grammar needs. Who amends a rule changes a word and leaves the rest; who writes it anew also takes other verbs (“must be given
 * the reasons” for “must be told why”). Things and persons are told all the same, and so are several words that came or went.
 */
export function withoutRestyledVerbs({ lost, added }: Differing, comparison: Comparison): Differing {
  const { before, after } = comparison;
  if (!isWrittenAnew(comparison)) return { lost, added };
  const [was, is] = [lost.filter((word) => !isThing(word, before)), added.filter((word) => !isThing(word, after))];
  const count = Math.min(was.length, is.length);
  const [gone, come] = [new Set(was.slice(0, count)), new Set(is.slice(0, count))];
  const left = { lost: lost.filter((word) => !gone.has(word)), added: added.filter((word) => !come.has(word)) };
  const [only, ...others] = [...left.lost, ...left.added];
  const isOne = only !== undefined && others.length === 0 && [...was, ...is].includes(only);
  return isOne ? { lost: [], added: [] } : left;
}

function isWrittenAnew({ before, after, partners }: Comparison): boolean {
  const length = (before.tokens.length + after.tokens.length) / 2;
  const kept = partners.filter((partner) => partner >= 0).length;
  return length >= minLength && kept / length < maxShare;
}

const determiners = new Set(
  'the a an any each every all no some this that these those its their his her your our my both either'.split(' '),
);
const prepositions = new Set(
  'of in on at by for from with about into over under against between without within after before during'.split(' '),
);

/** Whether a word names a thing or a person: after an article or preposition, or with one other word between; or the subject. */
function isThing({ token, word }: OtherWord, { tokens, binding }: Reading): boolean {
  if (token < (binding?.tokens[0] ?? 0)) return true;
  const [previous, twoBefore] = [tokens[token - 1]?.word ?? '', tokens[token - 2]?.word ?? ''];
  if (word.endsWith('ly')) return false;
  if (determiners.has(previous) || prepositions.has(previous) || previous.endsWith("'s")) return true;
  return determiners.has(twoBefore) && tokens[token - 1]?.kind === 'word';
}
