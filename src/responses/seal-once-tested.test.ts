import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { patience } from '../../tests/patience.ts';
import { exampleForm } from '../consultation/example-consultation.ts';
import { tryKeys } from './custody/key-tests.ts';
import { openStore } from './database-store.ts';
import { refuseUntestedKeys, sealOnceTested } from './seal-once-tested.ts';
import { sealTo } from './seal.ts';
import type { Store } from './store.ts';

const identities = [await generateX25519Identity(), await generateX25519Identity()] as const;
const keys = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
const [firstKey = '', secondKey = ''] = keys;

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tested-'));
  store = openStore({ file: join(folder, 'responses.sqlite') }, patience);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function sealing(privateKeys: readonly string[] = []) {
  const clock = () => new Date('2026-11-02T09:00:00Z');
  return sealOnceTested({ seal: sealTo(keys), store, keys, identities: privateKeys, forms: [exampleForm], clock });
}

test('seals nothing until a test response was opened with each key, and then needs no restart', async () => {
  const seal = sealing();
  await expect(seal('x')).rejects.toThrow(secondKey);
  await store.recordKeyTests(await tryKeys(keys, [identities[0]]), 'now');
  await expect(seal('x')).rejects.toThrow('Still to be tried:');
  await expect(seal('x')).rejects.not.toThrow(firstKey);
  await store.recordKeyTests(await tryKeys(keys, [identities[1]]), 'now');
  expect(await seal('x')).toBeInstanceOf(Uint8Array);
});

test('does not start a service whose keys were never tried', async () => {
  const settings = {
    production: true,
    keys,
    requests: 0,
    proxies: 0,
    place: { file: join(folder, 'responses.sqlite') },
  };
  await expect(refuseUntestedKeys(settings)).rejects.toThrow('keys test');
  await store.recordKeyTests(keys, 'now');
  await expect(refuseUntestedKeys(settings)).resolves.toBeUndefined();
});

test('starts though the database is away: every response asks again', async () => {
  const place = { file: join(folder, 'missing', 'responses.sqlite') };
  await expect(refuseUntestedKeys({ production: true, keys, requests: 0, proxies: 0, place })).resolves.toBeUndefined();
});

test('tries the keys made for development by itself', async () => {
  expect(await sealing(identities)('x')).toBeInstanceOf(Uint8Array);
});

test('a key that does not belong to the public keys passes no test', async () => {
  await expect(tryKeys(keys, [await generateX25519Identity()])).rejects.toThrow('not sealed to that public key');
  await expect(tryKeys(keys, ['AGE-SECRET-KEY-1NONSENSE'])).rejects.toThrow('That is not a private key');
});
