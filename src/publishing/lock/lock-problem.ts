import type { Problem } from '../../code/problem.ts';
import type { LockRule } from './lock-rules.ts';

/** The problem that a rule of frozen revisions makes of a file or folder. */
export function lockProblem(rule: LockRule, file: string, unexpected: string, hash?: string): Problem {
  return { file, line: 1, column: 1, rule, unexpected, ...wordsOf(rule, hash) };
}

const bringBack = 'Bring it back from the last version in git; a correction is a new revision.';

function wordsOf(rule: LockRule, hash?: string): Pick<Problem, 'expected' | 'todo'> {
  switch (rule) {
    case 'lock-missing':
      return { expected: 'expected the hashes of the frozen revisions', todo: bringBack };
    case 'lock-broken':
      return {
        expected: 'expected the lock as it was when the revisions were frozen',
        todo: 'Bring the lock back from the last version in git, and compare it with one that somebody else holds: `npm run code -- verify --against <file or address>`.',
      };
    case 'frozen-changed':
      return { expected: `expected those that were frozen, with the hash ${hash ?? ''}`, todo: bringBack };
    case 'frozen-missing':
      return { expected: 'expected what was frozen', todo: bringBack };
    case 'frozen-added':
      return {
        expected: 'expected what the lock names and nothing else',
        todo: 'Take it out; `npm run code -- publish` is what freezes the working draft.',
      };
    case 'frozen-removed':
      return {
        expected: 'expected the tombstone, since `standing.yaml` says that the text was removed',
        todo: 'Run `npm run code -- remove` again for this clause, or take the event out where the text stays.',
      };
    default:
      return rule satisfies never;
  }
}
