import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { recordKeyTests } from '../../../tests/responses/record-key-tests.ts';
import { exampleRow } from '../../../src/consultation/handling/example-row.ts';
import { openStore } from '../../../src/responses/database-store.ts';
import { receiptSigner } from '../../../src/responses/receipt-signer.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { inOneLine } from '../../../src/model/contact.ts';
import { copyOfContent } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';
import { keyState } from './consultation.ts';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function publicKey(): Promise<string> {
  return identityToRecipient(await generateX25519Identity());
}

test('the state of the keys comes from the settings and the response store', async () => {
  expect(await keyState({})).toBeUndefined();

  const keys = [await publicKey(), await publicKey()];
  const environment = { RESPONSES_KEYS: keys.join(' '), RESPONSES_FILE: join(folder, 'responses.sqlite') };
  expect(await keyState(environment)).toEqual({ count: 2, untested: keys, signed: [] });

  await recordKeyTests({ ...environment, RESPONSES_KEYS: `${keys[0] ?? ''} ${await publicKey()}` });
  expect(await keyState(environment)).toEqual({ count: 2, untested: [keys[1]], signed: [] });

  await recordKeyTests(environment);
  expect(await keyState(environment)).toEqual({ count: 2, untested: [], signed: [] });

  writeFileSync(join(folder, 'broken.sqlite'), 'no database');
  const broken = { ...environment, RESPONSES_FILE: join(folder, 'broken.sqlite') };
  expect(await keyState(broken)).toEqual({ count: 2, untested: undefined, signed: undefined });
});

test('the check of a new consultation lists what is left to do until only the keys are', async () => {
  const content = copyOfContent('content');
  const begun = await runCode(content, 'consultation', 'new', 'next', '--title', 'The next', '--opens', '2999-01-07');
  expect(begun.succeeded, begun.output).toBe(true);

  const unwritten = await runCode(content, 'consultation', 'check', 'next');
  expect(unwritten.succeeded).toBe(false);
  expect(unwritten.output).toMatch(/✗ Write: \w/);
  expect(unwritten.output).toContain('✗ Remove `draft: true`');

  const file = join(content, 'consultations/next/consultation.yaml');
  expect(unwritten.output).toContain('privacy.publication.period');
  const text = readFileSync(file, 'utf8');
  // What the site already says of the body is there.
  const { publisher, licence, contacts } = readContent(content, { draft: 'leave out' }).content?.settings ?? {};
  for (const known of [
    publisher?.name,
    licence?.name,
    ...(contacts ?? []).filter(({ way }) => way !== 'web').map(({ value }) => inOneLine(value).slice(0, 20)),
  ])
    expect(text).toContain(known);
  writeFileSync(file, text.replaceAll('To be written', 'Written').replace(/^draft: true\n/m, ''));
  const written = await runCode(content, 'consultation', 'check', 'next');
  expect(written.output).toContain('✓ Every text is written.');
  expect(written.output).toContain('? This computer has no RESPONSES_KEYS');
  expect(written.output).toContain('? This computer has no RESPONSES_SECRET');
  expect(written.output).not.toContain('✗');
  expect(written.succeeded).toBe(true);
});

test('the check of a consultation that is over lists what keeps its outcome from being published, clearances last', async () => {
  const content = copyOfContent('content');
  const [definition, points] = ['consultation', 'points'].map((name) =>
    join(content, `consultations/summer-2026/${name}.yaml`),
  );
  const edit = (file = '', from: string, to: string): void => {
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  const check = () => runCode(content, 'consultation', 'check', 'summer-2026');
  edit(definition, '\noutcome:\n', '\noutcome:\n  draft: true\n');
  expect(await check()).toMatchObject({ succeeded: true });
  edit(points, 'We understand why people', 'We understand well why people');
  expect((await check()).output).toMatch(/points\.yaml:\d+:\d+ {2}Unexpected clearance .*\(point-cleared\)/);
  // A change in a published revision cites this point.
  edit(points, 'disposition: accepted in part', 'disposition: declined');
  edit(points, 'Respondents found a gap.', 'Eighty respondents found a gap.');
  const { succeeded, output } = await check();
  expect(succeeded).toBe(false);
  expect(output).toContain('figure-typed');
  expect(output).toContain('part-without-rest');
  expect(output).not.toContain('point-cleared');
});

test('the check of a consultation says whether anybody can check its receipts', async () => {
  const content = copyOfContent('content');
  await runCode(content, 'consultation', 'new', 'next', '--title', 'The next', '--opens', '2999-01-07');
  const settings = {
    RESPONSES_SECRET: '5e'.repeat(32),
    RESPONSES_KEYS: `${await publicKey()} ${await publicKey()}`,
    RESPONSES_FILE: join(folder, 'signed.sqlite'),
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const store = openStore({ file: settings.RESPONSES_FILE });
  await store.commit({ ...exampleRow, receipt_key: 'an earlier key', separate: true });
  await store.close();
  const { publicKey: signing } = receiptSigner(Buffer.from(settings.RESPONSES_SECRET), {
    production: true,
    receiptKeys: [],
  });
  const check = async (listed: string) => {
    writeFileSync(join(content, 'receipt-keys.yaml'), listed);
    return (await runCode(content, 'consultation', 'check', 'next')).output;
  };

  expect(await check('[]\n')).toMatch(/✗ List the key that signs receipts, [0-9a-f]{16}/);
  expect(await check(`- key: '${signing}'\n  from: '2999-02-01'\n`)).toContain('does not sign on 7 January 2999');
  const last = await check(`- key: '${signing}'\n  from: '2999-01-01'\n`);
  expect(last).toMatch(/✓ The key that signs receipts, [0-9a-f]{16}, is listed/);
  expect(last).toContain('does not list: an earlier key. If it was taken out, put it back');
});
