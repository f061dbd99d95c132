import { spawnSync } from 'node:child_process';
import { postgresPrograms } from './responses/postgres-programs.ts';

/** What some tests need and a computer may lack, by the name under which `npm test` counts what it left out. */
const isThere = {
  PostgreSQL: () => postgresPrograms() !== undefined,
  strace: () => runs('strace'),
  LibreOffice: () => runs('soffice'),
  Firefox: () => runs('firefox'),
} as const;

export type Want = keyof typeof isThere;

declare module 'vitest' {
  interface TaskMeta {
    /** Why the test is left out, where it is. */
    wants?: Want;
  }
}

const found = new Map<Want, boolean>();

/** Whether this computer lacks something that tests need. */
export function lacks(want: Want): boolean {
  const isFound = found.get(want) ?? isThere[want]();
  found.set(want, isFound);
  return !isFound;
}

/** Options of a test or a group of tests that need something: where it lacks, they are left out and the reason is reported. */
export function wanting(want: Want): { readonly skip: boolean; readonly meta: { readonly wants: Want } } {
  return { skip: lacks(want), meta: { wants: want } };
}

function runs(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}
