import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { waitFor } from '../timeout.ts';
import { bundledEndpoint } from './bundled-endpoint.ts';

/** A process that accepts responses. */
export interface ChildEndpoint {
  /** Address that accepts responses: `http://127.0.0.1:…/consultations/…/answer/`. */
  readonly address: string;
  readonly pid: number;
  /** Whether it has not ended by itself. */
  readonly isRunning: () => boolean;
  /** Kills it: `kill -9`. */
  readonly kill: () => Promise<void>;
  /** Stops it gracefully: it finishes its current requests. */
  readonly stop: () => Promise<void>;
}

export interface EndpointOptions {
  /** What to start: the service alone, or the built site with it. */
  readonly program: Program;
  /** The complete environment of the process: it inherits nothing. */
  readonly environment: Readonly<Record<string, string>>;
  readonly nodeOptions: readonly string[];
}

/** A program, and the consultation to respond to. */
interface Program {
  /** Arguments for Node. */
  readonly args: readonly string[];
  /** The source, for a program that Node reads from its standard input. */
  readonly source?: () => Promise<string>;
  readonly consultation: string;
}

/** The service alone, with an adjustable clock and deliberate mistakes. */
export const serviceAlone: Program = {
  args: ['--input-type=module'],
  source: bundledEndpoint,
  consultation: 'example',
};

/** The built site, as deployed. */
export const builtSite: Program = {
  args: [fileURLToPath(new URL('../../scripts/commands/serve.ts', import.meta.url))],
  consultation: 'raise-an-issue',
};

const running = new Set<ChildProcess>();
// A fault that gave up waiting leaves its processes behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a process and waits until it listens. @throws an error with its error output if it does not start */
export async function startEndpoint({ program, environment, nodeOptions }: EndpointOptions): Promise<ChildEndpoint> {
  const source = (await program.source?.()) ?? '';
  const child = spawn(process.execPath, [...nodeOptions, ...program.args], {
    env: {
      HOST: '127.0.0.1',
      PORT: '0',
      RESPONSES_REQUESTS: '0',
      ...environment,
    },
    stdio: 'pipe',
  });
  running.add(child);
  const exited = once(child, 'exit').finally(() => running.delete(child));
  child.stdin.end(source);
  const site = await waitFor('the endpoint to print its address', readPrintedAddress(child));
  child.stdout.resume();
  const address = `${site}consultations/${program.consultation}/answer/`;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await waitFor(`the endpoint to end after ${signal}`, exited);
  };
  return {
    address,
    pid: child.pid ?? 0,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function readPrintedAddress(child: ChildProcessWithoutNullStreams): Promise<string> {
  const errorOutput: string[] = [];
  child.stderr.on('data', (text: unknown) => errorOutput.push(String(text)));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/[\d.:]+\//.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`The endpoint did not start:\n${errorOutput.join('')}`);
}
