import { spawnSync } from 'node:child_process';
import { isLongCheck } from './long-check.ts';
import { postgresPrograms } from './postgres-programs.ts';

/**
 * What some tests need and a computer or a run may lack, by the name that `npm test` prints for skipped tests. `npm test`
 * leaves to the long check what takes long and of which it tests a near relative.
 */
const isAvailable = {
  PostgreSQL: () => postgresPrograms() !== undefined,
  strace: () => runs('strace'),
  LibreOffice: () => runs('soffice'),
  Firefox: () => runs('firefox'),
  'the long check': () => isLongCheck,
  'a package registry': () => runs('npm', ['ping', '--fetch-retries=0']),
} as const;

export type Requirement = keyof typeof isAvailable;

declare module 'vitest' {
  interface TaskMeta {
    /** Why the test is skipped, if it is. */
    wants?: Requirement;
  }
}

const found = new Map<Requirement, boolean>();

/** Whether this computer lacks a requirement. */
export function isMissing(requirement: Requirement): boolean {
  const isFound = found.get(requirement) ?? isAvailable[requirement]();
  found.set(requirement, isFound);
  return !isFound;
}

/** Options for tests with a requirement: without it they are skipped, and the reason is reported. */
export function skipWithout(requirement: Requirement): {
  readonly skip: boolean;
  readonly meta: { readonly wants: Requirement };
} {
  return { skip: isMissing(requirement), meta: { wants: requirement } };
}

function runs(program: string, args: readonly string[] = ['--version']): boolean {
  return spawnSync(program, args).status === 0;
}
