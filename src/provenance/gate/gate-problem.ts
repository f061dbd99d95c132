import type { SourceFile } from '../../code/code.ts';
import type { Problem } from '../../code/problem.ts';
import type { GateRule } from './rules.ts';

/** The problem that a rule of the gate makes of a value in a file. */
export function gateProblem(
  rule: GateRule,
  file: SourceFile,
  keys: readonly PropertyKey[],
  words: Pick<Problem, 'unexpected' | 'expected' | 'todo' | 'proposal'>,
): Problem {
  const { line, column } = file.at(keys);
  return { file: file.path, line, column, rule, ...words };
}
