import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A process that takes responses. */
export interface ChildEndpoint {
  /** Address of the page that takes responses: `http://127.0.0.1:…/consultations/…/answer/`. */
  readonly address: string;
  readonly pid: number;
  /** Ends it as a power switch would: `kill -9`. */
  readonly kill: () => Promise<void>;
  /** Asks it to end; it finishes the requests that it has. */
  readonly stop: () => Promise<void>;
}

export interface EndpointOptions {
  /** What is started: the service alone, or the built site with it. */
  readonly program: Program;
  /** The whole environment of the process: nothing of the caller's own is passed on. */
  readonly environment: Readonly<Record<string, string>>;
  readonly nodeOptions: readonly string[];
}

/** A program, and the consultation that is responded to. */
interface Program {
  readonly script: string;
  readonly consultation: string;
}

/** The service alone, whose clock and mistakes can be set. */
export const serviceAlone: Program = { script: pathOf('endpoint.ts'), consultation: 'example' };

/** The built site, as it is deployed. */
export const builtSite: Program = { script: pathOf('../../scripts/serve.ts'), consultation: 'raise-an-issue' };

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

/** Starts a process and waits until it listens. @throws what it said on its error output where it does not. */
export async function startEndpoint({ program, environment, nodeOptions }: EndpointOptions): Promise<ChildEndpoint> {
  const child = spawn(process.execPath, [...nodeOptions, program.script], {
    env: { HOST: '127.0.0.1', PORT: '0', RESPONSES_REQUESTS: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const site = await addressPrinted(child);
  child.stdout.resume();
  const address = `${site}consultations/${program.consultation}/answer/`;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  return { address, pid: child.pid ?? 0, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function addressPrinted(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  const said: string[] = [];
  child.stderr.on('data', (text: unknown) => said.push(String(text)));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/[\d.:]+\//.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`The endpoint did not start:\n${said.join('')}`);
}
