import { isDeepStrictEqual } from 'node:util';
import { diffWordsWithSpace } from 'diff';
import htmlDiffJs from 'htmldiff-js';
import nodeHtmlDiff from 'node-htmldiff';
import type { ClauseTree } from '../../src/model/clause-tree.ts';
import { countMarks, countMarkedCharacters } from '../../src/redline/marks.ts';
import { normalise } from '../../src/redline/normalise.ts';
import type { Redline } from '../../src/redline/redline-tree.ts';
import { redline } from '../../src/redline/redline.ts';
import { accept, reject } from '../../src/redline/resolve.ts';
import { clauseHtml, clauseText } from './clause-html.ts';
import { countHtmlCharacters, countHtmlMarks, isExactHtml } from './marked-html.ts';

/** The same clauses before and after, in order. A single clause is a document too. */
export interface DocumentPair {
  readonly before: readonly ClauseTree[];
  readonly after: readonly ClauseTree[];
}

/** The result of a diff tool for a pair. */
export interface DiffToolResult {
  readonly marks: number;
  readonly characters: number;
  /** Whether accepting gives exactly the new text and rejecting exactly the old text (for a text diff tool, as plain text). */
  readonly exact: boolean;
}

/** One way to compare two documents. */
export interface DiffTool {
  readonly name: string;
  /** Returns the function to time. That returns one to inspect the result, or `undefined` if it gave up. */
  readonly prepare: (pair: DocumentPair) => () => (() => DiffToolResult) | undefined;
}

/** Seconds after which jsdiff gives up on a pair. */
export const timeoutSeconds = 20;

const ours: DiffTool = {
  name: 'redline',
  prepare:
    ({ before, after }) =>
    () => {
      const redlines = after.map((clause, index) => redline(before[index], clause));
      return () => ({
        marks: sum(redlines.map(countMarks)),
        characters: sum(redlines.map((marked) => countMarkedCharacters(marked))),
        exact: redlines.every((result, index) => isExact(result, before[index], after[index])),
      });
    },
};

function isExact(result: Redline, before: ClauseTree | undefined, after: ClauseTree | undefined): boolean {
  return isDeepStrictEqual(accept(result), normalise(after)) && isDeepStrictEqual(reject(result), normalise(before));
}

const jsdiff: DiffTool = {
  name: 'diff (words, text only)',
  prepare: (pair) => {
    const [before, after] = [pair.before.map(clauseText).join('\n'), pair.after.map(clauseText).join('\n')];
    return () => {
      const parts = diffWordsWithSpace(before, after, { timeout: timeoutSeconds * 1000 });
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

function htmlDiffTool(name: string, mark: (before: string, after: string) => string): DiffTool {
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

/** This project's redline, a text diff tool and two HTML diff tools. */
export const diffTools: readonly [DiffTool, DiffTool, DiffTool, DiffTool] = [
  ours,
  jsdiff,
  htmlDiffTool('htmldiff-js', (before, after) => htmlDiffJs.default.execute(before, after)),
  htmlDiffTool('node-htmldiff', (before, after) => nodeHtmlDiff(before, after)),
];
