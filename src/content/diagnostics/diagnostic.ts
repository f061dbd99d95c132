import type { Problem } from '../../model/problem.ts';
import type { RuleName } from './rules.ts';

/** A position in a file: line and column, from 1. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** A problem whose file is not known yet, since several files may hold the same text. */
export interface Diagnostic extends Omit<Problem, 'file' | 'rule'> {
  readonly rule: RuleName;
}

/** What a problem says, without its position. */
export type Message = Pick<Problem, 'unexpected' | 'expected' | 'todo'>;

/**
 * Reports one problem of a file.
 *
 * @param isEarlier whether it is in something that was published before there was the rule, and only warns; of frozen
 *   revisions that is known
 */
export type Report = (file: string, diagnostic: Diagnostic, isEarlier?: boolean) => void;

/** A problem of one rule at one position. */
export function diagnostic(rule: RuleName, { line, column }: SourcePosition, message: Message): Diagnostic {
  return { rule, line, column, ...message };
}

/** The position of a problem that concerns a whole file. */
export const wholeFile: SourcePosition = { line: 1, column: 1 };

/** Problems in order of file, line and column. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
