import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { endProcessTree } from './process-tree.ts';

/** The project's root folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** How to run a command, if not like this process. */
export interface SpawnOptions {
  /** Working directory. Default: the project's root folder. */
  readonly cwd?: string;
  /** Additional environment variables. Default: none. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether to show errors and progress at once, if this is a terminal, instead of in `output`. Default: false. */
  readonly watched?: boolean;
  /** Ends the command and everything that it started. Its output so far is returned. */
  readonly signal?: AbortSignal;
  /** Is given the output and the errors as they come. */
  readonly onOutput?: ((text: string) => void) | undefined;
}

/** The result of a command. */
export interface CommandResult {
  readonly succeeded: boolean;
  /** Its output, followed by its errors. */
  readonly output: string;
  /** Its output without errors. */
  readonly answer: string;
}

const stopSignals = ['SIGTERM', 'SIGINT'] as const;

/** Runs this Node with the given arguments until it ends. A signal that ends this process also ends the command. */
export async function runNode(
  args: readonly string[],
  { cwd = projectRoot, env = {}, watched = false, signal, onOutput }: SpawnOptions = {},
): Promise<CommandResult> {
  const command = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', watched && process.stderr.isTTY ? 'inherit' : 'pipe'],
  });
  const stop = (reason: NodeJS.Signals): void => {
    command.kill(reason);
    process.exit(1);
  };
  for (const reason of stopSignals) process.once(reason, stop);
  const end = (): void => {
    if (command.pid !== undefined) endProcessTree(command.pid);
    // A process that left the tree may hold these open.
    command.stdout?.destroy();
    command.stderr?.destroy();
  };
  signal?.addEventListener('abort', end);
  const [out, errors] = [collect(command.stdout, onOutput), collect(command.stderr, onOutput)];
  await once(command, 'close');
  signal?.removeEventListener('abort', end);
  for (const reason of stopSignals) process.off(reason, stop);
  return { succeeded: command.exitCode === 0, output: [...out, ...errors].join(''), answer: out.join('') };
}

/** The parts of what comes from a stream, which are added as they come. */
function collect(stream: Readable | null, onOutput: SpawnOptions['onOutput']): readonly string[] {
  const parts: string[] = [];
  stream?.setEncoding('utf8').on('data', (part: string) => {
    parts.push(part);
    onOutput?.(part);
  });
  return parts;
}
