import { z } from 'zod';
import { siteDutyWords } from '../../words/duty-words.ts';
import { conditionWords } from './condition-words.ts';
import { degreeWords } from './degree-words.ts';
import { dutyWords } from './duty-words.ts';
import type { WatchedWord } from './force.ts';
import { scopeWords } from './scope-words.ts';
import { statusWords } from './status-words.ts';
import { timeWords } from './time-words.ts';

/**
 * Words of force that a body declares, each by the word of the duty watch that it means, such as `is honour bound to: should`.
 * It binds as that word does; what tells that word from others of its spelling does not matter to another word.
 */
export function declaredWords(declared: Readonly<Record<string, string>>): readonly WatchedWord[] {
  return Object.entries(declared).flatMap(([own, meaning]) => {
    const known = dutyWords.find(({ form }) => form === meaning);
    if (known === undefined) return [];
    const { notAfter: _after, notAfterInPart: _inPart, notBefore: _before, ...meant } = known;
    return [{ ...meant, form: own, phrases: [own.toLowerCase()] }];
  });
}

const declaredSchema = z.record(z.string(), z.string());

/** Every word and phrase that the duty watch knows: those that carry force, and those that qualify it. */
export const watchedWords: readonly WatchedWord[] = [
  ...declaredWords(declaredSchema.parse(JSON.parse(siteDutyWords))),
  ...dutyWords,
  ...statusWords,
  ...conditionWords,
  ...scopeWords,
  ...timeWords,
  ...degreeWords,
];
