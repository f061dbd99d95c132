import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { sealTo } from './seal.ts';

const identities = [await generateX25519Identity(), await generateX25519Identity(), await generateX25519Identity()];
const [first = '', second = ''] = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
const sealed = await sealTo([first, second])('A text with ŵ and 😀');

function open(identity: string | undefined): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity ?? '');
  return decrypter.decrypt(sealed, 'text');
}

test('each of the two keys alone opens a response', async () => {
  expect(await open(identities[0])).toBe('A text with ŵ and 😀');
  expect(await open(identities[1])).toBe('A text with ŵ and 😀');
});

test('no other key opens it, and the text is not in it', async () => {
  await expect(open(identities[2])).rejects.toThrow();
  expect(Buffer.from(sealed).includes('A text')).toBe(false);
});

test('seals the same text differently every time', async () => {
  const seal = sealTo([first, second]);
  expect(Buffer.from(await seal('x')).equals(Buffer.from(await seal('x')))).toBe(false);
});

test('refuses one key, or one key given twice', () => {
  expect(() => sealTo([first])).toThrow('at least 2 different public keys, stored separately; 1 given');
  expect(() => sealTo([first, first])).toThrow('1 given');
});

test('refuses an invalid public key, and does not print it', () => {
  const privateKey = identities[0] ?? '';
  for (const wrong of [privateKey, `${first}x`, first.slice(0, -1), 'age1', '']) {
    expect(() => sealTo([first, wrong])).toThrow(
      'One of the public keys is not valid. Each must be complete and start with age1.',
    );
  }
});
