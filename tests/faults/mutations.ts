import { DatabaseSync } from 'node:sqlite';
import { sealTo } from '../../src/responses/seal.ts';
import type { Services } from '../../src/responses/services.ts';

/** Mistakes that would lose or double responses. Each of them must turn one of the faults red. */
export const mutations = ['synchronous off', 'reply before commit', 'no unique constraint'] as const;

export type Mutation = (typeof mutations)[number];

/** Makes the mistakes that lie in the database. */
export function mutateDatabase(mutation: string): void {
  if (mutation === 'synchronous off') {
    rewrite('exec', (sql) => sql.replace('synchronous = FULL', 'synchronous = OFF'));
  }
  if (mutation === 'no unique constraint') {
    rewrite('prepare', (sql) =>
      sql.startsWith('create table "response"') ? sql.replaceAll(' primary key', '').replaceAll(' unique', '') : sql,
    );
  }
}

/** Makes the mistakes that lie in the service. */
export function mutated(mutation: string, services: Services): Services {
  if (mutation !== 'reply before commit') return services;
  return {
    ...services,
    // Asking the store whether the keys were tried would find out that it is away.
    seal: sealTo((process.env['RESPONSES_KEYS'] ?? '').split(' ')),
    store: {
      ...services.store,
      commit: (response) => {
        services.store.commit(response).catch(() => undefined);
        return Promise.resolve({ outcome: 'stored' });
      },
    },
  };
}

function rewrite(method: 'exec' | 'prepare', change: (sql: string) => string): void {
  const original: unknown = Reflect.get(DatabaseSync.prototype, method);
  if (typeof original !== 'function') throw new Error(`node:sqlite has no ${method}.`);
  Reflect.set(DatabaseSync.prototype, method, function (this: DatabaseSync, sql: string): unknown {
    const result: unknown = Reflect.apply(original, this, [change(sql)]);
    return result;
  });
}
