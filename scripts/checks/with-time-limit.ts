import type { CommandResult, SpawnOptions } from '../commands/run-node.ts';
import { partTimeLimit } from '../../tests/timeout.ts';

/** Shows output of a check while it runs. */
export type Show = (text: string) => void;

/**
 * Runs a part of the checks, and stops it with everything that it started if it takes longer than any part should. It has
 * then failed, with its output so far and why.
 */
export async function withTimeLimit(
  run: (options: SpawnOptions) => Promise<CommandResult>,
  show?: Show,
  limit = partTimeLimit,
): Promise<CommandResult> {
  const signal = AbortSignal.timeout(limit);
  const result = await run({ signal, onOutput: show });
  if (!signal.aborted) return result;
  const minutes = Math.round(limit / 60_000);
  const why = `\nThis took longer than ${minutes} minutes, so it was stopped, with everything that it had started.\n`;
  show?.(why);
  return { ...result, succeeded: false, output: result.output + why };
}
