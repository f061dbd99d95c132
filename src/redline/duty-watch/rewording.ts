import type { Comparison } from './comparison.ts';
import { areSameLight, isLight, isLightBefore, stemOfFirst } from './light-verbs.ts';
import { areAlike, phrasal } from './like-words.ts';
import type { OtherWord } from './other-words.ts';
import type { Reading } from './read-sentence.ts';
import { stem } from './stem.ts';
import { familyOf, verbOfAgent } from './word-families.ts';
import { namesAnyone, saysNothing } from './words-that-add-nothing.ts';

/** Words that one of two sentences has and the other lacks. */
export interface Differing {
  readonly lost: readonly OtherWord[];
  readonly added: readonly OtherWord[];
}

/**
 * What is left of the words that differ without those that only say the same in another way: a word of the same family
 * (`decide`, `decision`), a like word, a verb that says little before a noun (`carry out an inspection`), or somebody who is
 * named after what they do (`the applicant`, `the person who applies`).
 */
export function withoutRewordings(words: Differing, comparison: Comparison): Differing {
  const { before, after, partners, partnersBefore } = comparison;
  const named = withoutAgents(withoutAgents(words, before, 'added'), after, 'lost');
  const families = withoutPairs(named, (was, is) => areOfOneFamily(was, is));
  const light = withoutPairs(families, (was, is) => areSameLight(was, before, is, after));
  const alike = withoutPairs(light, areAlikeWords);
  const lost = alike.lost.filter(
    (word) => !isLightBefore(word, before, after) && !saysNothing(word, before, after, partners),
  );
  const added = alike.added.filter(
    (word) => !isLightBefore(word, after, before) && !saysNothing(word, after, before, partnersBefore),
  );
  return {
    lost: added.length === 0 && lost.every((word) => namesAnyone(word, before, after)) ? [] : lost,
    added: lost.length === 0 && added.every((word) => namesAnyone(word, after, before)) ? [] : added,
  };
}

/** What is left without words of the same family and like words. */
export function withoutLikeWords(words: Differing): Differing {
  return withoutPairs(withoutPairs(words, areOfOneFamily), areAlikeWords);
}

/** The words that differ without those that the other sentence has too, inside a phrase that a table knows. */
export function withoutKnown(
  { lost, added }: Differing,
  { before, after, partners, partnersBefore }: Comparison,
): Differing {
  return {
    lost: lost.filter((word) => !isSaidIn(word, after, partnersBefore, added)),
    added: added.filter((word) => !isSaidIn(word, before, partners, lost)),
  };
}

/** Whether the other sentence has the word too, or a like one in its place, inside a phrase that a table knows. */
function isSaidIn(
  word: OtherWord,
  { tokens, others }: Reading,
  partners: readonly number[],
  left: readonly OtherWord[],
): boolean {
  if (word.isPhrase) return false;
  const said = stemOfFirst(word);
  const open = new Set([...others(), ...left].map(({ token }) => token));
  return (
    said.length > 2 &&
    tokens.some((token, index) => {
      if (token.kind !== 'word') return false;
      const one = stem(token.word);
      return (
        one === said || ((partners[index] ?? -1) < 0 && !open.has(index) && word.isName !== true && areAlike(one, said))
      );
    })
  );
}

function areOfOneFamily(was: OtherWord, is: OtherWord): boolean {
  const families = familiesOf(was);
  return familiesOf(is).some((family) => families.includes(family));
}

/** Of a phrase, its meaning alone: `switched on` and `switched off` have their first word in common. */
function familiesOf(word: OtherWord): readonly string[] {
  return [familyOf(word.stem), ...(word.isPhrase ? [] : [familyOf(stemOfFirst(word))])];
}

function areAlikeWords(was: OtherWord, is: OtherWord): boolean {
  if (was.isName === true || is.isName === true) return false;
  return namesOf(was).some((one) => namesOf(is).some((other) => areAlike(one, other)));
}

/** What a word may be looked up by: `hand`, and `hand over` if that follows. */
function namesOf(word: OtherWord): readonly string[] {
  const withParticle = word.next === undefined ? [] : [phrasal(word.word, word.next)];
  return word.isPhrase ? [word.stem, ...withParticle] : [stemOfFirst(word), word.stem, ...withParticle];
}

/** Both sides without the words that say the same as one of the other side. */
export function withoutPairs(
  { lost, added }: Differing,
  areSame: (was: OtherWord, is: OtherWord) => boolean,
): Differing {
  const open = new Set(added);
  const left = lost.filter((was) => {
    const same = [...open].find((is) => areSame(was, is));
    if (same) open.delete(same);
    return same === undefined;
  });
  return { lost: left, added: [...open] };
}

const persons = new Set('person people anyone anybody someone somebody those party body'.split(' '));

/** "The complainant" on one side, and "the person who makes a complaint" on the other: the words that only name them. */
function withoutAgents(words: Differing, own: Reading, side: 'lost' | 'added'): Differing {
  const opposite = side === 'lost' ? 'added' : 'lost';
  let [named, naming] = [words[side], words[opposite]];
  for (const agent of words[side]) {
    const verb = verbOfAgent(agent.stem);
    if (verb === undefined) continue;
    const said = own.tokens.findIndex(({ word }, at) => {
      if (!persons.has(word)) return false;
      const rest = own.tokens.slice(at + 1, at + 6);
      return rest.some((token) => token.kind === 'word' && familyOf(stem(token.word)) === verb);
    });
    if (said < 0) continue;
    const end = own.tokens.findIndex(
      ({ kind, word }, at) => at > said && kind === 'word' && familyOf(stem(word)) === verb,
    );
    named = named.filter((word) => word !== agent);
    naming = naming.filter(
      ({ token, word }) => !(token >= said && token <= end && (token === said || token === end || isLight(stem(word)))),
    );
  }
  return side === 'lost' ? { lost: named, added: naming } : { lost: naming, added: named };
}
