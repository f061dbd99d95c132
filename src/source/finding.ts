import type { Problem } from '../code/problem.ts';
import type { RuleName } from './rules.ts';

/** A place in a file: line and column, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A problem of a text that does not say yet in which file the text stands: one text may stand in several. */
export interface Finding extends Omit<Problem, 'file' | 'rule'> {
  readonly rule: RuleName;
}

/** What a problem says: all of it but the place. */
export type Words = Pick<Problem, 'unexpected' | 'expected' | 'todo'>;

/** Takes one problem of the content. */
export type Report = (file: string, finding: Finding) => void;

/** The finding that a rule makes at a place. */
export function finding(rule: RuleName, place: Place, words: Words): Finding {
  return { rule, line: place.line, column: place.column, ...words };
}

/** The place that stands for a whole file. */
export const wholeFile: Place = { line: 1, column: 1 };

/** Problems in order of file, line and column. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
