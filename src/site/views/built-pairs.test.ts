import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { generateCode } from '../../../scripts/bench/generate-code.ts';
import { writeFiles } from '../../../scripts/bench/write-files.ts';
import { writeLock } from '../../../scripts/bench/write-lock.ts';
import { readContent } from '../../source/read-content.ts';
import { builtPairs } from './built-pairs.ts';

async function pairsOf(size: { readonly clauses: number; readonly revisions: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'pairs-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  await writeFiles(folder, generateCode(size));
  writeLock(folder);
  const { content } = readContent(folder, { draft: 'leave out' });
  if (content === undefined) throw new Error('The generated content is not sound.');
  const { revisions } = content.code;
  const places = builtPairs(content.code).map(
    ({ from, to }) => [revisions.indexOf(from), revisions.indexOf(to)] as const,
  );
  return {
    neighbours: places.filter(([from, to]) => to === from + 1).length,
    againstLatest: places.filter(([, to]) => to === revisions.length - 1).map(([from]) => from),
    count: places.length,
  };
}

test('up to twelve revisions, every pair has a page', async () => {
  expect((await pairsOf({ clauses: 3, revisions: 12 })).count).toBe(66);
});

test('beyond, each has one against the one before and one against the latest', async () => {
  const { neighbours, againstLatest } = await pairsOf({ clauses: 30, revisions: 40 });
  expect(neighbours).toBe(39);
  expect(againstLatest).toEqual(Array.from({ length: 39 }, (_, place) => place));
});

test('in a very long history, the nearest ones have a page against the latest', { timeout: 60_000 }, async () => {
  const { neighbours, againstLatest } = await pairsOf({ clauses: 100, revisions: 40 });
  expect(neighbours).toBe(39);
  expect(againstLatest.length).toBeGreaterThan(2);
  expect(againstLatest.length).toBeLessThan(39);
  expect(againstLatest.at(-1)).toBe(38);
});
