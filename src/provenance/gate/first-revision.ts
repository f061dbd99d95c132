import type { Code } from '../../code/code.ts';
import type { Problem } from '../../code/problem.ts';
import { gateProblem } from './gate-problem.ts';

/** The first revision has changed nothing: `change-not-made`. */
export function checkFirstRevision({ revisions }: Code): readonly Problem[] {
  const [first] = revisions;
  if (first === undefined || first.record.changes.length === 0) return [];
  return [
    gateProblem('change-not-made', first.file, ['changes'], {
      unexpected: 'Unexpected entries under `changes`',
      expected: 'expected none in the first revision, which has no text before it',
      todo: 'Take `changes` out.',
    }),
  ];
}
