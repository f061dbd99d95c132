import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Server } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { sealTo } from '../../src/responses/seal.ts';
import type { Services } from '../../src/responses/services.ts';

/** Mistakes that would lose or duplicate responses. Each must make one of the faults fail. */
export const mutations = [
  'synchronous off',
  'reply before commit',
  'no unique constraint',
  'files not watched',
  'commit without waiting',
  'no listener for errors of connections',
  'memory never given back',
] as const;

export type Mutation = (typeof mutations)[number];

/** What the service never gives back. */
const leak: Buffer[] = [];

/** Applies the mistakes in the database, and in the connections. */
export function mutateDatabase(mutation: string): void {
  if (mutation === 'synchronous off') {
    rewrite('exec', (sql) => sql.replace('synchronous = FULL', 'synchronous = OFF'));
  }
  if (mutation === 'files not watched') {
    // As if every file were still the same, and long enough.
    Reflect.set(fs, 'statSync', () => ({ dev: 1, ino: 1, size: Infinity }));
    syncBuiltinESMExports();
  }
  if (mutation === 'commit without waiting') {
    rewriteMethod(pg.Client.prototype, 'query', (sql) =>
      String(sql).startsWith('set local synchronous_commit') ? 'set local synchronous_commit = off' : sql,
    );
  }
  if (mutation === 'no listener for errors of connections') {
    rewriteMethod(
      EventEmitter.prototype,
      'on',
      (event) => (event === 'connect' ? 'nothing' : event),
      pg.Pool.prototype,
    );
  }
  if (mutation === 'memory never given back') {
    rewriteMethod(Server.prototype, 'emit', (event) => {
      if (event === 'connection') leak.push(Buffer.alloc(64 * 1024, 1));
      return event;
    });
  }
  if (mutation === 'no unique constraint') {
    rewrite('prepare', (sql) =>
      sql.startsWith('create table "response"') ? sql.replaceAll(' primary key', '').replaceAll(' unique', '') : sql,
    );
  }
}

/** Applies the mistakes in the service. */
export function mutateServices(mutation: string, services: Services): Services {
  if (mutation !== 'reply before commit') return services;
  return {
    ...services,
    // Asking the store for key tests would notice that it is unavailable.
    seal: sealTo((process.env['RESPONSES_KEYS'] ?? '').split(' ')),
    store: {
      ...services.store,
      commit: (response) => {
        // Within one turn of the event loop, no kill comes between the two.
        setTimeout(() => void services.store.commit(response).catch(() => undefined), 50);
        return Promise.resolve({ status: 'stored' });
      },
    },
  };
}

function rewrite(method: 'exec' | 'prepare', change: (sql: string) => string): void {
  rewriteMethod(DatabaseSync.prototype, method, (sql) => change(String(sql)));
}

/** Changes the first argument of a method of `owner`, for all objects with the prototype `of`. */
function rewriteMethod(owner: object, method: string, change: (first: unknown) => unknown, of = owner): void {
  const original: unknown = Reflect.get(owner, method);
  if (typeof original !== 'function') throw new Error(`There is no method ${method}.`);
  Reflect.set(of, method, function (this: unknown, first: unknown, ...rest: readonly unknown[]): unknown {
    const result: unknown = Reflect.apply(original, this, [change(first), ...rest]);
    return result;
  });
}
