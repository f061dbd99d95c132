import { isDeepStrictEqual } from 'node:util';
import { diffWordsWithSpace } from 'diff';
import htmlDiffJs from 'htmldiff-js';
import nodeHtmlDiff from 'node-htmldiff';
import type { ClauseTree } from '../../src/code/clause-tree.ts';
import { countMarks, markedCharacters } from '../../src/redline/marks.ts';
import { normalise } from '../../src/redline/normalise.ts';
import type { Redline } from '../../src/redline/redline-tree.ts';
import { redline } from '../../src/redline/redline.ts';
import { accept, reject } from '../../src/redline/resolve.ts';
import { clauseHtml, clauseText } from './clause-html.ts';
import { countHtmlCharacters, countHtmlMarks, isExactHtml } from './marked-html.ts';

/** The same clauses before and after, in order. One clause is a document too. */
export interface DocumentPair {
  readonly before: readonly ClauseTree[];
  readonly after: readonly ClauseTree[];
}

/** What a differ made of a pair. */
export interface Marking {
  readonly marks: number;
  readonly characters: number;
  /** Whether accept gives exactly the text after and reject exactly the text before; of a text differ as text alone. */
  readonly exact: boolean;
}

/** One way to compare two documents. */
export interface Differ {
  readonly name: string;
  /** Gives a function that does the work to be timed, and one that looks at what it gave; none if it gave up. */
  readonly prepare: (pair: DocumentPair) => () => (() => Marking) | undefined;
}

/** Seconds after which jsdiff gives up on a pair. */
export const patience = 20;

const ours: Differ = {
  name: 'redline',
  prepare:
    ({ before, after }) =>
    () => {
      const redlines = after.map((clause, index) => redline(before[index], clause));
      return () => ({
        marks: sum(redlines.map(countMarks)),
        characters: sum(redlines.map(markedCharacters)),
        exact: redlines.every((made, index) => isExact(made, before[index], after[index])),
      });
    },
};

function isExact(made: Redline, before: ClauseTree | undefined, after: ClauseTree | undefined): boolean {
  return isDeepStrictEqual(accept(made), normalise(after)) && isDeepStrictEqual(reject(made), normalise(before));
}

const jsdiff: Differ = {
  name: 'diff (words, text only)',
  prepare: (pair) => {
    const [before, after] = [pair.before.map(clauseText).join('\n'), pair.after.map(clauseText).join('\n')];
    return () => {
      const parts = diffWordsWithSpace(before, after, { timeout: patience * 1000 });
      if (!parts) return undefined;
      return () => ({
        marks: parts.filter((part) => part.added || part.removed).length,
        characters: sum(parts.map((part) => (part.added || part.removed ? part.value.length : 0))),
        exact:
          before ===
            parts
              .filter((part) => !part.added)
              .map((part) => part.value)
              .join('') &&
          after ===
            parts
              .filter((part) => !part.removed)
              .map((part) => part.value)
              .join(''),
      });
    };
  },
};

function htmlDiffer(name: string, mark: (before: string, after: string) => string): Differ {
  return {
    name,
    prepare: (pair) => {
      const [before, after] = [pair.before.map(clauseHtml).join(''), pair.after.map(clauseHtml).join('')];
      return () => {
        const marked = mark(before, after);
        return () => ({
          marks: countHtmlMarks(marked),
          characters: countHtmlCharacters(marked),
          exact: isExactHtml(marked, before, after),
        });
      };
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Our redline first, then the text differ, then the two HTML differs. */
export const differs: readonly [Differ, Differ, Differ, Differ] = [
  ours,
  jsdiff,
  htmlDiffer('htmldiff-js', (before, after) => htmlDiffJs.default.execute(before, after)),
  htmlDiffer('node-htmldiff', (before, after) => nodeHtmlDiff(before, after)),
];
