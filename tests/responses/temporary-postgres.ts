import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { waitUntil, waitFor } from '../timeout.ts';
import { postgresPrograms } from '../postgres-programs.ts';

/** A PostgreSQL server for one test run, in its own folder. */
export interface TemporaryPostgres {
  /** Address of an empty database. */
  readonly address: string;
  /** Creates another empty database and returns its address. */
  readonly database: (name: string) => Promise<string>;
  /** Ends it, and keeps its data: by default it is killed without a shutdown. */
  readonly end: (signal?: keyof typeof shutdowns) => Promise<void>;
  /** Restarts it with the same data and address. */
  readonly restart: () => Promise<void>;
  /** Runs a statement on the server, beside the service. */
  readonly statement: (sql: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What PostgreSQL does at each signal. */
export const shutdowns = {
  SIGKILL: 'it is killed',
  SIGINT: 'a fast shutdown ends all transactions',
  SIGQUIT: 'an immediate shutdown ends all processes',
} as const;

/** Starts a server; undefined if PostgreSQL is not installed, which tests declare with `requiring('PostgreSQL')`. */
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
  // The settings of a careless server, which the service must make up for.
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'synchronous_commit=off',
    // Ten seconds, so that what is committed without waiting is never on disk by chance.
    'wal_writer_delay=10000',
  ];
  const addressOf = (database: string): string => `postgres://tester@127.0.0.1:${port}/${database}`;
  const settingOptions = settings.flatMap((setting) => ['-c', setting]);
  const start = async (): Promise<ChildProcess> => {
    let started: ChildProcess | undefined;
    // After a crash, processes of the previous server may still be exiting: the new one then exits and is started again.
    await waitUntil('PostgreSQL to start', async () => {
      started = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settingOptions], options);
      return answers(addressOf('postgres'), started);
    });
    if (started === undefined) throw new Error('PostgreSQL did not start.');
    return started;
  };
  let server = await start();
  const end = async (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const stopped = once(server, 'exit');
    server.kill(signal);
    await waitFor(`PostgreSQL to end after ${signal}`, stopped);
  };
  return {
    address: addressOf('postgres'),
    async database(name) {
      await statement(addressOf('postgres'), `create database "${name}"`);
      return addressOf(name);
    },
    end,
    statement: (sql) => statement(addressOf('postgres'), sql),
    async restart() {
      server = await start();
    },
    async stop() {
      // Immediate shutdown, because the data is deleted anyway.
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

/** @returns whether the server answers; false if it exited instead */
async function answers(address: string, server: ChildProcess): Promise<boolean> {
  let isUp = false;
  await waitUntil('PostgreSQL to answer', async () => {
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
  await waitFor('a connection to PostgreSQL', client.connect());
  try {
    await waitFor(`PostgreSQL to answer ${sql}`, client.query(sql));
  } finally {
    await client.end();
  }
}
