import type { Comparison } from './comparison.ts';
import type { OtherWord, Reading } from './read-sentence.ts';
import type { Differing } from './rewording.ts';
import { isParticiple } from './stem.ts';

/** With a smaller share of its words in the same order, a sentence was written anew rather than amended. */
const maxShare = 0.62;
/** Below this many words, one that changed is already a large share. */
const minLength = 7;

/**
 * What is left without the verbs that took each other's place in a sentence that was written anew. Who amends a rule changes a
 * word and leaves the rest; who writes it anew also takes another verb (“must be given the reasons” for “must be told why”).
 * Things and persons are told all the same.
 */
export function withoutRestyledVerbs({ lost, added }: Differing, comparison: Comparison): Differing {
  const { before, after } = comparison;
  if (!isWrittenAnew(comparison)) return { lost, added };
  const [was, is] = [lost.filter((word) => isVerb(word, before)), added.filter((word) => isVerb(word, after))];
  const count = Math.min(was.length, is.length);
  const [gone, come] = [new Set(was.slice(0, count)), new Set(is.slice(0, count))];
  return { lost: lost.filter((word) => !gone.has(word)), added: added.filter((word) => !come.has(word)) };
}

function isWrittenAnew({ before, after, partners }: Comparison): boolean {
  const length = (before.tokens.length + after.tokens.length) / 2;
  const kept = partners.filter((partner) => partner >= 0).length;
  return length >= minLength && kept / length < maxShare;
}

const beForms = new Set('be is are been being was were'.split(' '));

/** Whether a word is a verb: after the word of force, after `to`, or a participle. */
function isVerb({ token, word }: OtherWord, { tokens, binding }: Reading): boolean {
  const previous = tokens[token - 1]?.word ?? '';
  if (token - 1 === binding?.tokens.at(-1) || previous === 'to') return true;
  return beForms.has(previous) && isParticiple(word);
}
