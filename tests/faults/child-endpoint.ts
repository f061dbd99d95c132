import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process that takes responses. */
export interface ChildEndpoint {
  /** `http://127.0.0.1:…/` */
  readonly address: string;
  readonly pid: number;
  /** Ends it as a power switch would: `kill -9`. */
  readonly kill: () => Promise<void>;
  /** Asks it to end; it finishes the requests that it has. */
  readonly stop: () => Promise<void>;
}

export interface EndpointOptions {
  /** The whole environment of the process: nothing of the caller's own is passed on. */
  readonly environment: Readonly<Record<string, string>>;
  readonly nodeOptions: readonly string[];
}

const script = new URL('endpoint.ts', import.meta.url).pathname;

/** Starts a process and waits until it listens. @throws what it said on its error output where it does not. */
export async function startEndpoint({ environment, nodeOptions }: EndpointOptions): Promise<ChildEndpoint> {
  const child = spawn(process.execPath, [...nodeOptions, script], {
    env: { RESPONSES_REQUESTS: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const address = await addressPrinted(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  return { address, pid: child.pid ?? 0, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function addressPrinted(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  child.stderr?.on('data', (text: unknown) => said.push(String(text)));
  if (child.stdout === null) throw new Error('The endpoint has no output.');
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('http://')) return line;
  throw new Error(`The endpoint did not start:\n${said.join('')}`);
}
