import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyWithoutReason, edit } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

let cache: string;
let folder: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'kept-'));
  folder = copyWithoutReason();
  vi.stubEnv('BUILD_CACHE', cache);
  vi.useFakeTimers({ now: new Date('2026-12-01T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true });
});

const status = async (...args: readonly string[]) => (await runCode(folder, 'status', ...args)).output;
const anew = async () => {
  vi.stubEnv('BUILD_CACHE', 'none');
  const answer = await status();
  vi.stubEnv('BUILD_CACHE', cache);
  return answer;
};

test('the status is the same from what was kept as it is anew, and when what was kept is damaged', async () => {
  const first = await status();
  expect(await status()).toBe(first);
  expect(await anew()).toBe(first);
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'Nobody wrote this.');
  expect(await status()).toBe(first);
  expect(first).toContain('from being published');
});

test('the status is never that of an earlier text, of another day or of another question', async () => {
  const first = await status();
  edit(folder, 'code/draft/clauses/training.mdx', (text) => `${text}\nNobody may sell the data.\n`);
  const edited = await status();
  expect(edited).not.toBe(first);
  expect(edited).toBe(await anew());
  vi.setSystemTime(new Date('2031-12-01T12:00:00Z'));
  const later = await status();
  expect(later).not.toBe(edited);
  expect(later).toBe(await anew());
  expect(await status('--all')).not.toContain('more: status --all');
});
