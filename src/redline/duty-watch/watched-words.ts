import { conditionWords } from './condition-words.ts';
import { degreeWords } from './degree-words.ts';
import { dutyWords } from './duty-words.ts';
import type { WatchedWord } from './force.ts';
import { scopeWords } from './scope-words.ts';
import { statusWords } from './status-words.ts';
import { timeWords } from './time-words.ts';

/** Every word and phrase that the duty watch knows: those that carry force, and those that qualify it. */
export const watchedWords: readonly WatchedWord[] = [
  ...dutyWords,
  ...statusWords,
  ...conditionWords,
  ...scopeWords,
  ...timeWords,
  ...degreeWords,
];
