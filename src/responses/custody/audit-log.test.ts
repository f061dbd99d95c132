import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendEntry, readEntries, type NewEntry } from './audit-log.ts';
import { headFile } from './audit-chain.ts';
import { verifyLog } from './verify-log.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  file = join(folder, 'audit.jsonl');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function entry(what: string): NewEntry {
  return { at: '2026-11-24T09:00:00Z', who: 'An analyst', what, why: 'A test', stage: 'done', about: {} };
}

async function logOf(count: number): Promise<readonly string[]> {
  for (let made = 1; made <= count; made += 1) await appendEntry(file, entry(`act ${made}`));
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

test('finds no problems in a complete log', async () => {
  await logOf(5);
  const entries = await Array.fromAsync(readEntries(file));
  expect(entries.map(({ number, what }) => `${number} ${what}`)).toEqual([
    '1 act 1',
    '2 act 2',
    '3 act 3',
    '4 act 4',
    '5 act 5',
  ]);
  expect(await verifyLog(file)).toMatchObject({ head: { number: 5 }, problems: [] });
});

test('an empty log is sound', async () => {
  expect((await verifyLog(file)).problems).toEqual([]);
});

test('gives every line its own number, even if commands write at the same time', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => appendEntry(file, entry(`act ${index}`))));
  expect(await verifyLog(file)).toMatchObject({ head: { number: 20 }, problems: [] });
});

test.each([0, 1, 2, 3, 4])('finds that line %i of five was removed', async (index) => {
  const lines = await logOf(5);
  writeFileSync(file, `${lines.toSpliced(index, 1).join('\n')}\n`);
  expect((await verifyLog(file)).problems).not.toEqual([]);
});

test.each([0, 1, 2, 3, 4])('finds that one word in line %i of five was changed', async (index) => {
  const lines = await logOf(5);
  writeFileSync(file, `${lines.with(index, (lines[index] ?? '').replace('An analyst', 'Nobody')).join('\n')}\n`);
  expect((await verifyLog(file)).problems).not.toEqual([]);
});

test('finds that two lines were swapped, that one was added, and that the log was emptied', async () => {
  const lines = await logOf(3);
  const [one = '', two = '', three = ''] = lines;
  for (const tampered of [[two, one, three], [one, two, two, three], [...lines, three], []]) {
    writeFileSync(file, tampered.map((line) => `${line}\n`).join(''));
    expect((await verifyLog(file)).problems).not.toEqual([]);
  }
});

test('still finds a changed last line after later entries', async () => {
  const lines = await logOf(3);
  writeFileSync(file, `${lines.with(2, (lines[2] ?? '').replace('act 3', 'act x')).join('\n')}\n`);
  await appendEntry(file, entry('act 4'));
  expect((await verifyLog(file)).problems).toEqual([
    'Line 4, entry 4, does not match the previous line, which was changed.',
  ]);
});

test('continues after a command was killed before it recorded its line', async () => {
  await logOf(2);
  const noted = readFileSync(headFile(file));
  await appendEntry(file, entry('act 3'));
  writeFileSync(headFile(file), noted);
  expect((await verifyLog(file)).problems).toEqual([]);
  await appendEntry(file, entry('act 4'));
  expect(await verifyLog(file)).toMatchObject({ head: { number: 4 }, problems: [] });
});

test('adds nothing to a log that came without its record of where it ends, and says what to bring back', async () => {
  const before = await logOf(3);
  rmSync(headFile(file));
  await expect(appendEntry(file, entry('act 4'))).rejects.toThrow(/^Missing file .*audit\.jsonl.+Bring it back/);
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toEqual(before);
});

test('finds a line that was cut off, and does not lose the next', async () => {
  await logOf(2);
  writeFileSync(file, '{"number":3,"at"', { flag: 'a' });
  await appendEntry(file, entry('act 3'));
  expect((await Array.fromAsync(readEntries(file))).map(({ number }) => number)).toEqual([1, 2, 3]);
  expect((await verifyLog(file)).problems[0]).toContain('Line 3 is not a valid entry');
});
