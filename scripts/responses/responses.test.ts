import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { endResponse } from '../../src/responses/commit-response.ts';
import { openCustody } from '../../src/responses/custody/open-custody.ts';
import { rowWith } from '../../src/responses/custody/read-rows.ts';
import { projectRoot } from '../run-node.ts';
import { runProgram, type Ran } from '../testing/run-program.ts';
import { responsesProgram } from './program.ts';

let folder: string;
let settings: Record<string, string>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operator-'));
  process.chdir(folder);
  settings = {
    RESPONSES_FILE: join(folder, 'responses.sqlite'),
    RESPONSES_AUDIT: join(folder, 'audit.jsonl'),
    RESPONSES_SECRET: '5e'.repeat(32),
    RESPONSES_WHO: 'An analyst',
    CONTENT_DIR: join(projectRoot, 'content'),
  };
});
afterEach(() => {
  vi.unstubAllEnvs();
  process.chdir(projectRoot);
  rmSync(folder, { recursive: true });
});

/** Runs a command as its operator does, in a folder of the operator's own. */
async function run(...args: readonly string[]): Promise<Ran> {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return runProgram(responsesProgram(), args);
}

/** Runs a command that has to succeed, with a reason. */
async function done(...args: readonly string[]): Promise<string> {
  const { code, out, errors } = await run(...args, '--why', `A test of ${args[0] ?? ''}`);
  expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
  return out;
}

/** Makes two keys, names them to the service and tries both. */
async function setUpKeys(): Promise<void> {
  const keys = [await done('keys', 'new', 'one.key'), await done('keys', 'new', 'two.key')].map((key) => key.trim());
  settings = { ...settings, RESPONSES_KEYS: keys.join(' ') };
  await done('keys', 'test', '--key', 'one.key');
  await done('keys', 'test', '--key', 'two.key');
}

/** Keys a number of responses in; the first answers with what a spreadsheet would take for a formula. */
async function keyIn(count: number, to = 'paper'): Promise<readonly string[]> {
  await done('import', '--template', to, '--count', String(count), '--consultation', 'draft-code-2026');
  const files = readdirSync(join(folder, to)).map((name) => join(to, name));
  for (const [index, file] of files.entries()) {
    const document = parseDocument(readFileSync(join(folder, file), 'utf8'));
    document.set('received', '2026-11-20');
    document.setIn(['answers', 'purpose'], index === 0 ? '=1+1' : `Answer ${index}`);
    document.setIn(['answers', 'email'], `person${index}@example.org`);
    document.setIn(['answers', 'comment.system-purpose'], `A comment\non two lines ${index}`);
    writeFileSync(join(folder, file), document.toString());
  }
  return files;
}

async function references(): Promise<readonly string[]> {
  return (await done('list')).split('\n').flatMap((line) => (line === '' ? [] : [line.slice(0, 17)]));
}

function read(...path: readonly string[]): string {
  return readFileSync(join(folder, ...path), 'utf8');
}

function grep(text: string): readonly string[] {
  return readdirSync(folder).filter(
    (name) => name.startsWith('responses.sqlite') && readFileSync(join(folder, name)).includes(text),
  );
}

/** Withdraws a response in the store alone, as the site does, without a line in the audit log. */
async function endByRespondent(reference: string): Promise<void> {
  const { database, close } = await openCustody({ file: join(folder, 'responses.sqlite') });
  const row = await rowWith(database, reference);
  expect(row !== undefined && (await endResponse(database, row, 'withdrawn', '2026-11-24T09:00:00Z'))).toBe(true);
  await close();
}

test('an operator imports ten paper forms, exports them, answers a request, holds and erases, all in a log that cannot be altered unseen', async () => {
  await setUpKeys();
  const files = await keyIn(10);
  expect((await done('import', ...files)).match(/ {2}stored {2}/g)).toHaveLength(10);
  expect((await done('import', ...files)).match(/was stored before/g)).toHaveLength(10);
  const all = await references();
  expect(all).toHaveLength(10);

  await done('export', 'out', '--key', 'two.key');
  const sheet = readdirSync(join(folder, 'out')).find((name) => name.endsWith('.responses.csv')) ?? '';
  const cells = z.array(z.array(z.string())).parse(parse(read('out', sheet), { bom: true }));
  expect(cells).toHaveLength(11);
  expect(cells.flat()).toContain("'=1+1");
  expect(cells.flat()).not.toContain('=1+1');
  const lines = read('out', 'responses.jsonl').trimEnd().split('\n');
  expect(
    lines.map(
      (line) =>
        z.looseObject({ answers: z.looseObject({ purpose: z.string() }) }).parse(JSON.parse(line)).answers.purpose,
    ),
  ).toContain('=1+1');

  const letter = read('paper', 'response-01.letter.txt');
  const [, reference = '', code = ''] = /Reference: +(\S+)\nPrivate code: (\S+)/.exec(letter) ?? [];
  expect(all).toContain(reference);
  writeFileSync(join(folder, 'code.txt'), code);
  await done('subject', 'copy', '--reference', reference, '--code-file', 'code.txt', '--key', 'one.key');
  expect(read('copy', `${reference}.html`)).toContain('person0@example.org');
  expect(read('copy', `${reference}.json`)).toContain('"purpose": "=1+1"');

  await done('hold', reference);
  expect(await run('erase', reference, '--yes', '--why', 'Asked')).toMatchObject({ code: 1 });
  await done('hold', reference, '--lift');
  const mark = /grep -c -a -F '([^']+)'/.exec(await done('erase', reference, '--dry-run'))?.[1] ?? 'no mark';
  expect(grep(mark)).not.toEqual([]);
  expect(await done('erase', reference, '--yes')).toContain('not found');
  expect(grep(mark)).toEqual([]);
  expect(await done('show', reference, '--key', 'one.key')).toContain('Its text is not stored any more.');

  expect((await run('audit', 'verify')).code).toBe(0);
  const log = read('audit.jsonl');
  for (const what of ['keys new', 'keys test', 'import', 'export', 'subject', 'hold', 'hold, lift', 'erase'])
    expect(log).toContain(`"what":"${what}"`);
  expect(log).not.toContain('person0@example.org');
  writeFileSync(join(folder, 'audit.jsonl'), log.replace('"what":"export"', '"what":"list"'));
  expect(await run('audit', 'verify')).toMatchObject({ code: 1 });
  writeFileSync(join(folder, 'audit.jsonl'), log.split('\n').slice(0, -2).join('\n'));
  expect(await run('audit', 'verify')).toMatchObject({ code: 1 });
});

test('a backup brings everything back, with the same contents, and nothing that was erased since', async () => {
  await setUpKeys();
  await done('import', ...(await keyIn(3)));
  await done('export', 'before', '--key', 'one.key');
  const [first = ''] = await references();
  await done('backup', 'copy.sqlite');
  expect(await run('backup', 'copy.sqlite', '--why', 'Again')).toMatchObject({ code: 1 });

  rmSync(join(folder, 'responses.sqlite'));
  await done('restore', 'copy.sqlite', '--yes');
  await done('export', 'after', '--key', 'two.key');
  expect(read('after', 'responses.jsonl')).toBe(read('before', 'responses.jsonl'));

  await done('erase', first, '--yes');
  await done('restore', 'copy.sqlite', '--yes');
  expect(await done('list')).toMatch(new RegExp(`${first}.*erased`));
  expect((await references()).length).toBe(3);

  const known = new Set(await references());
  await done('import', ...(await keyIn(2, 'later')));
  const later = (await references()).filter((reference) => !known.has(reference));
  await endByRespondent([...known].find((reference) => reference !== first) ?? '');
  const restored = await done('restore', 'copy.sqlite', '--yes');
  expect(restored).toContain(`came in since the backup: ${later.join(', ')}`);
  expect(await references()).toEqual(expect.arrayContaining(later));
  expect(await done('list')).toMatch(/ withdrawn/);

  writeFileSync(join(folder, 'broken.sqlite'), 'No database');
  expect((await run('restore', 'broken.sqlite', '--yes', '--why', 'x')).errors).toContain('not a file of responses');
  expect((await references()).length).toBe(5);
});

test('with a key lost, rotation seals everything to new keys, and the lost one opens nothing any more', async () => {
  await setUpKeys();
  await done('import', ...(await keyIn(2)));
  const third = (await done('keys', 'new', 'three.key')).trim();
  const [, second = ''] = (settings['RESPONSES_KEYS'] ?? '').split(' ');
  settings = { ...settings, RESPONSES_KEYS: `${second} ${third}` };
  expect((await run('keys', 'rotate', '--key', 'two.key', '--why', 'x')).errors).toContain('Still to be tried');
  await done('keys', 'test', '--key', 'three.key');
  await done('keys', 'rotate', '--key', 'two.key');
  const [reference = ''] = await references();
  expect(await done('show', reference, '--key', 'three.key')).toContain('[purpose]');
  expect(await run('show', reference, '--key', 'one.key', '--why', 'x')).toMatchObject({ code: 1 });
});

test('nothing is stored where two people keyed a paper in differently, and the difference is shown', async () => {
  await setUpKeys();
  const [file = '', other = ''] = await keyIn(2);
  writeFileSync(join(folder, 'response-1.yaml'), read(file).replace('=1+1', '=1+7'));
  const { code, errors } = await run('import', file, other, '--second', '.', '--why', 'Post');
  expect(errors).toContain('response-2.yaml  There is no such file.');
  expect(code).toBe(1);
  expect(errors).toMatch(/first: {2}=1\+1\n +second: =1\+7/);
  expect(await references()).toEqual([]);
});

test('corrects one answer and counts it all', async () => {
  await setUpKeys();
  await done('import', ...(await keyIn(2)));
  const [reference = ''] = await references();
  writeFileSync(join(folder, 'text.txt'), 'new@example.org\n');
  await done('correct', reference, '--field', 'email', '--from', 'text.txt', '--yes', '--key', 'one.key');
  expect(await done('show', reference, '--key', 'one.key')).toContain('new@example.org');
  const counted = await done('stats', '--html', 'stats.html', '--key', 'one.key');
  expect(counted).toMatch(/2 {2}post/);
  expect(counted).toMatch(/1 {2}corrected/);
  expect(read('stats.html')).toContain('<svg');
  expect(await done('campaigns', '--key', 'one.key')).toContain('2 responses: ');
  expect(await done('retain', '--dry-run')).toContain('0: whole text would be deleted');
});

test('takes no private key as an argument, and asks for a reason', async () => {
  await setUpKeys();
  const privateKey = /AGE-SECRET-KEY-\S+/.exec(read('one.key'))?.[0] ?? '';
  expect(await run('show', 'BCDFG-HJKMN-PRSTV', '--key', privateKey, '--why', 'x')).toMatchObject({ code: 1 });
  expect((await run('list')).errors).toContain('--why');
});

test('the help alone tells every setting', async () => {
  const { out } = await run('--help');
  for (const name of ['RESPONSES_KEYS', 'RESPONSES_SECRET', 'RESPONSES_FILE', 'DATABASE_URL', 'RESPONSES_AUDIT'])
    expect(out).toContain(name);
});

test('every command tells what it does and which options it has', async () => {
  const { out } = await run('--help');
  const names = [...out.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(16);
  for (const name of names.filter((one) => one !== 'help')) expect((await run(name, '--help')).out).toContain('Usage:');
});
