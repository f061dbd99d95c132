import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { namesInUse } from './names-in-use.ts';

it('keeps the names of commands, settings, environment variables, JSON keys and CSV columns', async () => {
  const promised = readFileSync(new URL('names.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const inUse = await namesInUse();

  expect(promised.length).toBeGreaterThan(300);
  expect(promised.filter((name) => !inUse.has(name))).toEqual([]);
});
