import type { Revision } from '../../model/code.ts';
import type { Problem } from '../../model/problem.ts';
import type { PublishRule } from './publish-rules.ts';

/** What a problem says, without its place. */
export type PublishMessage = Pick<Problem, 'unexpected' | 'expected' | 'todo'>;

/** A problem that keeps a draft from being published, at a value of a file. */
export function publishProblem(
  rule: PublishRule,
  file: Revision['file'],
  keys: readonly PropertyKey[],
  message: PublishMessage,
): Problem {
  const { line, column } = file.at(keys);
  return { file: file.path, line, column, rule, ...message };
}
