import { appendFileSync, cpSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { endResponse } from '../../../src/responses/commit-response.ts';
import { openCustody } from '../../../src/responses/custody/open-custody.ts';
import { findRow } from '../../../src/responses/custody/read-rows.ts';
import { projectRoot } from '../run-node.ts';
import {
  done,
  folder,
  grep,
  keyIn,
  read,
  references,
  run,
  settings,
  setUpKeys,
  withOperator,
} from './testing/operator.ts';

withOperator();

/** Withdraws a response only in the store, as the site does, without an entry in the audit log. */
async function endByRespondent(reference: string): Promise<void> {
  const { database, close } = await openCustody({ file: join(folder, 'responses.sqlite') });
  const row = await findRow(database, reference);
  expect(row !== undefined && (await endResponse(database, row, 'withdrawn', '2026-11-24T09:00:00Z'))).toBe(true);
  await close();
}

test('an operator imports ten paper forms, exports them, answers a request, holds and erases, all in a tamper-evident log', async () => {
  await setUpKeys();
  const files = await keyIn(10);
  expect((await done('import', ...files)).match(/ {2}stored {2}/g)).toHaveLength(10);
  expect((await done('import', ...files)).match(/already stored/g)).toHaveLength(10);
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
  const erased = await done('erase', reference, '--yes');
  expect(erased).toContain('did not find it');
  expect(erased).toContain('No outcome, no revision and nothing else in the content names it.');
  const [, naming = ''] = /These files name it\. Delete them:\n((?:- .*\n)+)/.exec(erased) ?? [];
  for (const file of [`out/responses.jsonl`, `out/${sheet}`, 'paper/response-01.letter.txt', `copy/${reference}.html`])
    expect(naming).toContain(file);
  expect(naming).not.toContain('response-02');
  expect(erased).toMatch(/may contain it without naming it\. Check them:\n- import of \S+ \S*paper\/response-01\.yaml/);
  expect(grep(mark)).toEqual([]);
  expect(await done('show', reference, '--key', 'one.key')).toContain('Its text is no longer stored.');

  expect((await run('audit', 'verify')).code).toBe(0);
  const log = read('audit.jsonl');
  for (const what of ['keys new', 'keys test', 'import', 'export', 'subject', 'hold', 'hold, lift', 'erase'])
    expect(log).toContain(`"what":"${what}"`);
  expect(log).not.toContain('person0@example.org');
  rmSync(join(folder, 'audit.jsonl'));
  expect(await run('audit', 'verify')).toMatchObject({ code: 1 });
  renameSync(join(folder, 'audit.jsonl.head'), join(folder, 'head'));
  expect((await run('audit', 'verify')).errors).toContain('nothing was verified');
  renameSync(join(folder, 'head'), join(folder, 'audit.jsonl.head'));
  writeFileSync(join(folder, 'audit.jsonl'), log.replace('"what":"export"', '"what":"list"'));
  expect(await run('audit', 'verify')).toMatchObject({ code: 1 });
  writeFileSync(join(folder, 'audit.jsonl'), log.split('\n').slice(0, -2).join('\n'));
  expect(await run('audit', 'verify')).toMatchObject({ code: 1 });
});

test('a backup restores everything with the same contents, except what was erased since', async () => {
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
  expect(restored).toContain(`received since the backup: ${later.join(', ')}`);
  expect(await references()).toEqual(expect.arrayContaining(later));
  expect(await done('list')).toMatch(/ withdrawn/);

  writeFileSync(join(folder, 'broken.sqlite'), 'No database');
  expect((await run('restore', 'broken.sqlite', '--yes', '--why', 'x')).errors).toContain('not a responses file');
  expect((await references()).length).toBe(5);
});

test('after a key is lost, rotation seals everything to new keys, and the lost one opens nothing', async () => {
  await setUpKeys();
  await done('import', ...(await keyIn(2)));
  const third = (await done('keys', 'new', 'three.key')).trim();
  const [, second = ''] = (settings['RESPONSES_KEYS'] ?? '').split(' ');
  settings['RESPONSES_KEYS'] = `${second} ${third}`;
  expect((await run('keys', 'rotate', '--key', 'two.key', '--why', 'x')).errors).toContain('Keys not yet tested');
  await done('keys', 'test', '--key', 'three.key');
  await done('keys', 'rotate', '--key', 'two.key');
  const [reference = ''] = await references();
  expect(await done('show', reference, '--key', 'three.key')).toContain('[purpose]');
  expect(await run('show', reference, '--key', 'one.key', '--why', 'x')).toMatchObject({ code: 1 });
});

test('nothing is stored if two people keyed a paper in differently, and the difference is shown', async () => {
  await setUpKeys();
  const [file = '', other = ''] = await keyIn(2);
  writeFileSync(join(folder, 'response-1.yaml'), read(file).replace('=1+1', '=1+7'));
  const { code, errors } = await run('import', file, other, '--second', '.', '--why', 'Post');
  expect(errors).toContain('response-2.yaml  Missing file.');
  expect(code).toBe(1);
  expect(errors).toMatch(/first: {2}=1\+1\n +second: =1\+7/);
  expect(await references()).toEqual([]);
});

test('corrects one answer and counts the responses', async () => {
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

test('accepts no private key as an argument, and requires a reason', async () => {
  await setUpKeys();
  const privateKey = /AGE-SECRET-KEY-\S+/.exec(read('one.key'))?.[0] ?? '';
  expect(await run('show', 'BCDFG-HJKMN-PRSTV', '--key', privateKey, '--why', 'x')).toMatchObject({ code: 1 });
  expect((await run('list')).errors).toContain('--why');
});

/** The columns of a response that prove its receipt. */
async function proofOf(reference: string): Promise<readonly unknown[]> {
  const custody = await openCustody({ file: settings['RESPONSES_FILE'] ?? '' });
  const { notice, commitment, signature, receipt_key, received_at } =
    (await findRow(custody.database, reference)) ?? {};
  await custody.close();
  return [notice, commitment, signature, receipt_key, received_at];
}

test('a letter has a receipt that can be checked, and what proves it outlasts every later change', async () => {
  settings['CONTENT_DIR'] = join(folder, 'content');
  cpSync(join(projectRoot, 'content'), join(folder, 'content'), { recursive: true });
  const key = await run('receipt', 'key');
  appendFileSync(join(folder, 'content', 'receipt-keys.yaml'), key.out.replace(/from: .*/, 'from: "2026-11-02"'));
  await setUpKeys();
  await done('import', ...(await keyIn(1)));
  const letter = read('paper', 'response-1.letter.txt');
  expect((await run('receipt', 'verify', 'paper/response-1.letter.txt')).out).toContain('Genuine');
  writeFileSync(join(folder, 'forged.txt'), letter.replace('=1+1', '=1+2'));
  expect(await run('receipt', 'verify', 'forged.txt')).toMatchObject({ code: 1 });

  const [reference = ''] = await references();
  const proof = await proofOf(reference);
  expect(proof).not.toContain(null);
  writeFileSync(join(folder, 'email.txt'), 'new@example.org');
  await done('backup', 'copy.sqlite');
  await done('correct', reference, '--field', 'email', '--from', 'email.txt', '--yes', '--key', 'one.key');
  const third = (await done('keys', 'new', 'three.key')).trim();
  Object.assign(settings, {
    RESPONSES_KEYS: `${settings['RESPONSES_KEYS'] ?? ''} ${third}`,
    RESPONSES_SECRET: 'a7'.repeat(32),
  });
  await done('keys', 'test', '--key', 'three.key');
  await done('keys', 'rotate', '--key', 'one.key');
  expect(await proofOf(reference)).toEqual(proof);
  const [code = ''] = /(?<=Follow-up code: )\S+/.exec(letter) ?? [];
  expect((await done('subject', 'held', '--person', 'new@example.org', '--key', 'three.key')).length).toBeGreaterThan(
    0,
  );
  expect(read('held', `${reference}.json`)).toContain(code);

  await done('restore', 'copy.sqlite', '--yes');
  expect(await proofOf(reference)).toEqual(proof);
  await done('erase', reference, '--yes');
  expect(await proofOf(reference)).toEqual(proof);
  expect((await run('receipt', 'verify', 'paper/response-1.letter.txt')).code).toBe(0);
});
