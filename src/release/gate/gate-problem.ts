import type { SourceFile } from '../../model/code.ts';
import type { Problem } from '../../model/problem.ts';
import type { GateRule } from './gate-rules.ts';

/** A problem that a rule of the gate finds in a value of a file. */
export function gateProblem(
  rule: GateRule,
  file: SourceFile,
  keys: readonly PropertyKey[],
  message: Pick<Problem, 'unexpected' | 'expected' | 'todo' | 'proposal'>,
): Problem {
  const { line, column } = file.at(keys);
  return { file: file.path, line, column, rule, ...message };
}
