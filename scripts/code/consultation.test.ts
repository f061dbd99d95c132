import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, expect, test } from 'vitest';
import { recordKeyTests } from '../../tests/responses/record-key-tests.ts';
import { copyOf } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';
import { keyState } from './key-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function publicKey(): Promise<string> {
  return identityToRecipient(await generateX25519Identity());
}

test('of keys, a computer knows what its settings and its store of responses say', async () => {
  expect(await keyState({})).toBeUndefined();

  const keys = [await publicKey(), await publicKey()];
  const environment = { RESPONSES_KEYS: keys.join(' '), RESPONSES_FILE: join(folder, 'responses.sqlite') };
  expect(await keyState(environment)).toEqual({ count: 2, untested: keys });

  await recordKeyTests({ ...environment, RESPONSES_KEYS: `${keys[0] ?? ''} ${await publicKey()}` });
  expect(await keyState(environment)).toEqual({ count: 2, untested: [keys[1]] });

  await recordKeyTests(environment);
  expect(await keyState(environment)).toEqual({ count: 2, untested: [] });

  writeFileSync(join(folder, 'broken.sqlite'), 'no database');
  const broken = { ...environment, RESPONSES_FILE: join(folder, 'broken.sqlite') };
  expect(await keyState(broken)).toEqual({ count: 2, untested: undefined });
});

test('a consultation is begun, and the check says what is left until nothing but the keys is', async () => {
  const content = copyOf('content');
  const begun = await runCode(content, 'consultation', 'new', 'next', '--title', 'The next', '--opens', '2999-01-07');
  expect(begun.succeeded, begun.output).toBe(true);

  const unwritten = await runCode(content, 'consultation', 'check', 'next');
  expect(unwritten.succeeded).toBe(false);
  expect(unwritten.output).toMatch(/✗ Write: \w/);
  expect(unwritten.output).toContain('✗ Take out `draft: true`');

  const file = join(content, 'consultations/next/consultation.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll('To be written', 'Written').replace(/^draft: true\n/m, ''));
  const written = await runCode(content, 'consultation', 'check', 'next');
  expect(written.output).toContain('✓ Every text is written.');
  expect(written.output).toContain('? This computer has no RESPONSES_KEYS');
  expect(written.output).not.toContain('✗');
  expect(written.succeeded).toBe(true);
});
