import { join } from 'node:path';
import { assertKeysTested } from '../../src/responses/seal-with-tested-keys.ts';
import { readSettings } from '../../src/responses/settings.ts';
import { builtSite } from '../../src/web/server/built-site.ts';
import { drain } from '../../src/web/server/drain.ts';
import { isTaken, listen, type ListenOptions } from '../../src/web/server/listen.ts';
import { siteServer } from '../../src/web/server/site-server.ts';
import { projectRoot } from './run-node.ts';

/** The default address. */
const defaults = { host: '127.0.0.1', port: 4321 };

/** Milliseconds for requests to finish after a stop signal. */
const grace = 8_000;

/** Read early, because the shell may be stopped during the build. */
const parentAtStart = process.ppid;

/**
 * Serves the built site until SIGTERM or Ctrl+C, and prints its address. `HOST` and `PORT` set the address; without
 * `PORT`, the next free port is used if the default one is taken.
 */
export async function serveSite(env: NodeJS.ProcessEnv): Promise<void> {
  const { host, port, orNext } = listenOptions(env);
  // Fail now rather than when the first response arrives.
  const settings = readSettings(env);
  await assertKeysTested(settings);
  if (settings.production && 'file' in settings.database)
    console.log(`Responses are kept in ${settings.database.file}`);
  const site = await builtSite(join(projectRoot, 'dist'));
  const server = siteServer(site);
  try {
    const address = await listen(server, { host, port, orNext });
    console.log(`The site is at ${new URL(site.path ?? '/', address).href}  (Ctrl+C stops it)`);
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new Error(`Port ${port} on ${host} is in use. Choose another: PORT=${port + 1} npm start`, { cause: error });
  }
  const stop = (): void => {
    void drain(server, grace).then(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  if (env.npm_lifecycle_event !== undefined) whenParentEnds(stop);
}

/** npm stops only the shell between it and this process, so watch for the shell to end. */
function whenParentEnds(stop: () => void): void {
  const watch = setInterval(() => {
    if (process.ppid === parentAtStart) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

/** Empty variables count as unset: an empty host would listen on every address of the computer. */
function listenOptions({ HOST, PORT }: NodeJS.ProcessEnv): ListenOptions {
  const host = HOST === undefined || HOST === '' ? defaults.host : HOST;
  if (PORT === undefined || PORT === '') return { host, port: defaults.port, orNext: true };
  return { host, port: portNumber(PORT), orNext: false };
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is \`${value}\`, expected a whole number from 0 to 65535.`);
  }
  return port;
}
