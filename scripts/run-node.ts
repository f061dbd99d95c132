import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** Where a command runs, where that differs from this process. */
export interface Surroundings {
  /** Working folder. Default: the project's own. */
  readonly cwd?: string;
  /** Environment variables beside this process's own. Default: none. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether somebody watches: on a terminal, errors and progress are then shown at once instead of with the output. Default: false. */
  readonly watched?: boolean;
}

/** What came of a command. */
export interface CommandResult {
  readonly succeeded: boolean;
  /** What it printed, errors last. */
  readonly output: string;
  /** What it printed, errors left out. */
  readonly answer: string;
}

const stopSignals = ['SIGTERM', 'SIGINT'] as const;

/** Runs this Node with the given arguments to its end. A signal that ends this process ends the command with it. */
export async function runNode(
  args: readonly string[],
  { cwd = projectRoot, env = {}, watched = false }: Surroundings = {},
): Promise<CommandResult> {
  const command = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', watched && process.stderr.isTTY ? 'inherit' : 'pipe'],
  });
  const stop = (signal: NodeJS.Signals): void => {
    command.kill(signal);
    process.exit(1);
  };
  for (const signal of stopSignals) process.once(signal, stop);
  const exited = once(command, 'exit');
  const [out, errors] = await Promise.all([said(command.stdout), said(command.stderr)]);
  await exited;
  for (const signal of stopSignals) process.off(signal, stop);
  return { succeeded: command.exitCode === 0, output: out + errors, answer: out };
}

async function said(stream: Readable | null): Promise<string> {
  return stream === null ? '' : text(stream);
}
