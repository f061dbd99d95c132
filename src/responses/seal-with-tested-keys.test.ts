import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitLimit } from '../../tests/timeout.ts';
import { exampleConsultation, exampleForm } from '../consultation/example-consultation.ts';
import { testKeys } from './key-tests.ts';
import { openStore } from './database-store.ts';
import { assertKeysTested, sealWithTestedKeys } from './seal-with-tested-keys.ts';
import { sealTo } from './seal.ts';
import type { Store } from './store.ts';

const identities = [await generateX25519Identity(), await generateX25519Identity()] as const;
const keys = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
const [firstKey = '', secondKey = ''] = keys;

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tested-'));
  store = openStore({ file: join(folder, 'responses.sqlite') }, waitLimit);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function sealing(privateKeys: readonly string[] = []) {
  const clock = () => new Date('2026-11-02T09:00:00Z');
  return sealWithTestedKeys({
    seal: sealTo(keys),
    store,
    keys,
    identities: privateKeys,
    definitions: [{ consultation: exampleConsultation, form: exampleForm }],
    clock,
  });
}

test('seals nothing until each key has opened a test response, and then needs no restart', async () => {
  const seal = sealing();
  await expect(seal('x')).rejects.toThrow(secondKey);
  await store.recordKeyTests(await testKeys(keys, [identities[0]]), 'now');
  await expect(seal('x')).rejects.toThrow('Keys not yet tested:');
  await expect(seal('x')).rejects.not.toThrow(firstKey);
  await store.recordKeyTests(await testKeys(keys, [identities[1]]), 'now');
  expect(await seal('x')).toBeInstanceOf(Uint8Array);
});

test('does not start a service with untested keys', async () => {
  const settings = {
    production: true,
    keys,
    requests: 0,
    proxies: 0,
    database: { file: join(folder, 'responses.sqlite') },
  };
  await expect(assertKeysTested(settings)).rejects.toThrow('keys test');
  await store.recordKeyTests(keys, 'now');
  await expect(assertKeysTested(settings)).resolves.toBeUndefined();
});

test('starts although the database is unavailable: each response checks again', async () => {
  const database = { file: join(folder, 'missing', 'responses.sqlite') };
  await expect(
    assertKeysTested({ production: true, keys, requests: 0, proxies: 0, database }),
  ).resolves.toBeUndefined();
});

test('tests development keys automatically', async () => {
  expect(await sealing(identities)('x')).toBeInstanceOf(Uint8Array);
});

test('refuses to test a key that is not one of the public keys', async () => {
  await expect(testKeys(keys, [await generateX25519Identity()])).rejects.toThrow('does not include');
  await expect(testKeys(keys, ['AGE-SECRET-KEY-1NONSENSE'])).rejects.toThrow('Not a private key');
});
