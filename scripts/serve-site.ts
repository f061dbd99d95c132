import { join } from 'node:path';
import { refuseUntestedKeys } from '../src/responses/seal-once-tested.ts';
import { settingsFrom } from '../src/responses/settings.ts';
import { builtSite } from '../src/server/built-site.ts';
import { drain } from '../src/server/drain.ts';
import { isTaken, listen, type Place } from '../src/server/listen.ts';
import { siteServer } from '../src/server/site-server.ts';
import { projectRoot } from './run-node.ts';

/** Where the site listens when nothing else is asked for. */
const usual = { host: '127.0.0.1', port: 4321 };

/** How long requests may take to finish once the server is told to stop, in milliseconds. */
const grace = 8_000;

/** Taken before the site is built, during which the shell may be stopped too. */
const parentAtStart = process.ppid;

/**
 * Serves the built site until the process is told to stop (SIGTERM, or Ctrl+C), and prints its address.
 * `HOST` and `PORT` say where; without `PORT`, the next free port is taken where the usual one is not free.
 */
export async function serveSite(env: NodeJS.ProcessEnv): Promise<void> {
  const { host, port, orNext } = placeAskedFor(env);
  // Better not to start than to find out when the first response comes in.
  await refuseUntestedKeys(settingsFrom(env));
  const server = siteServer(await builtSite(join(projectRoot, 'dist')));
  try {
    const address = await listen(server, { host, port, orNext });
    console.log(`The site is at ${address}  (Ctrl+C stops it)`);
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new Error(`Port ${port} of ${host} is taken. Choose another: PORT=${port + 1} npm start`, { cause: error });
  }
  const stop = (): void => {
    void drain(server, grace).then(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  if (env.npm_lifecycle_event !== undefined) whenParentEnds(stop);
}

/** npm tells only the shell between it and this process to stop; what is seen from here is that the shell is gone. */
function whenParentEnds(stop: () => void): void {
  const watch = setInterval(() => {
    if (process.ppid === parentAtStart) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

/** An empty variable counts as none: an empty host would listen on every address of the computer. */
function placeAskedFor({ HOST, PORT }: NodeJS.ProcessEnv): Place {
  const host = HOST === undefined || HOST === '' ? usual.host : HOST;
  if (PORT === undefined || PORT === '') return { host, port: usual.port, orNext: true };
  return { host, port: portNumber(PORT), orNext: false };
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is \`${value}\`, expected a whole number from 0 to 65535.`);
  }
  return port;
}
