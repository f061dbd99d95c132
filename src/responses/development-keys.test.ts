import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { developmentKeys } from './development-keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('creates keys once and reuses them, even in processes that start together', async () => {
  const [one, other] = await Promise.all([developmentKeys(join(folder, 'var')), developmentKeys(join(folder, 'var'))]);
  expect(other).toEqual(one);
  expect(await developmentKeys(join(folder, 'var'))).toEqual(one);
  expect(new Set(one.keys).size).toBe(2);
});

test('prevents other users from reading them', async () => {
  await developmentKeys(folder);
  const file = join(folder, 'development-keys.json');
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('AGE-SECRET-KEY-1');
});
