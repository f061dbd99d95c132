import { memoize } from '../model/memoize.ts';
import type { Code } from '../model/code.ts';
import { wordCredit, type WordCredit } from '../provenance/word-credit.ts';
import { compare } from './cached-compare.ts';

/** The credit for all words of a Code, computed once for each. */
export const creditOf: (code: Code) => WordCredit = memoize((code) => wordCredit(code, compare));
