import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { until } from '../patience.ts';
import { postgresPrograms } from './postgres-programs.ts';

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

/** Starts a server, or gives nothing where PostgreSQL is not installed: such tests say that they want it (`wants.ts`). */
export async function temporaryPostgres(): Promise<TemporaryPostgres | undefined> {
  const programs = postgresPrograms();
  if (programs === undefined) return undefined;
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
    let started: ChildProcess | undefined;
    // After a crash the processes of the one before can still be ending: then it ends at once, and is started again.
    await until('PostgreSQL to start', async () => {
      started = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settingOptions], options);
      return answers(addressOf('postgres'), started);
    });
    if (started === undefined) throw new Error('PostgreSQL did not start.');
    return started;
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

/** @returns whether it answers, or has ended instead */
async function answers(address: string, server: ChildProcess): Promise<boolean> {
  let isUp = false;
  await until('PostgreSQL to answer', async () => {
    isUp = await statement(address, 'select 1').then(
      () => true,
      () => false,
    );
    return isUp || server.exitCode !== null || server.signalCode !== null;
  });
  return isUp;
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
