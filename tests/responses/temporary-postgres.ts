import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server for one test run, in a folder of its own. */
export interface TemporaryPostgres {
  /** Address of an empty database. */
  readonly address: string;
  /** Makes another empty database and gives its address. */
  readonly database: (name: string) => Promise<string>;
  /** Ends it as a power switch would, and keeps its data. */
  readonly crash: () => Promise<void>;
  /** Starts it again on the same data and at the same address. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a server, or gives nothing, after saying so loudly, where PostgreSQL is not installed. */
export async function temporaryPostgres(): Promise<TemporaryPostgres | undefined> {
  const programs = programFolder();
  if (programs === undefined) {
    console.warn(
      '\nNOT TESTED on PostgreSQL: its programs are not installed. Install the package `postgresql` to test it.\n',
    );
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const user = unprivilegedUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, stdio: 'ignore' as const };
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );

  const port = await freePort();
  // It lives for one test run: what PostgreSQL itself does when the power fails is not tested here.
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'fsync=off'];
  const addressOf = (database: string): string => `postgres://tester@127.0.0.1:${port}/${database}`;
  const settingOptions = settings.flatMap((setting) => ['-c', setting]);
  const start = async (): Promise<ChildProcess> => {
    for (;;) {
      const started = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settingOptions], options);
      const ended = once(started, 'exit').then(() => false);
      if (await Promise.race([ended, untilItAnswers(addressOf('postgres')).then(() => true)])) return started;
      // After a crash the processes of the one before can still be ending.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  let server = await start();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const stopped = once(server, 'exit');
    server.kill(signal);
    await stopped;
  };
  return {
    address: addressOf('postgres'),
    async database(name) {
      await statement(addressOf('postgres'), `create database "${name}"`);
      return addressOf(name);
    },
    crash: () => end('SIGKILL'),
    async restart() {
      server = await start();
    },
    async stop() {
      // At once, without writing out what is deleted anyway.
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function programFolder(): string | undefined {
  const { PATH = '' } = process.env;
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(debian, version, 'bin')), ...PATH.split(delimiter)].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string): number => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function untilItAnswers(address: string): Promise<void> {
  for (const end = Date.now() + 30_000; ;) {
    try {
      await statement(address, 'select 1');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function statement(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
