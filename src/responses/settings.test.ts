import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { settingsFrom } from './settings.ts';

const keys = await Promise.all([1, 2].map(async () => identityToRecipient(await generateX25519Identity())));
const complete = {
  NODE_ENV: 'production',
  RESPONSES_SECRET: Buffer.alloc(32, 1).toString('base64'),
  RESPONSES_KEYS: keys.join(' '),
  RESPONSES_FILE: join(tmpdir(), 'responses.sqlite'),
};

test('takes everything from the environment in production', () => {
  expect(settingsFrom(complete)).toEqual({
    production: true,
    secret: complete.RESPONSES_SECRET,
    keys,
    place: { file: complete.RESPONSES_FILE },
    requests: 300,
    proxies: 0,
  });
});

test('makes do without any variable in development', () => {
  expect(settingsFrom({})).toEqual({
    production: false,
    place: { file: 'var/responses.sqlite' },
    requests: 300,
    proxies: 0,
  });
});

test('stores in PostgreSQL where DATABASE_URL says so', () => {
  const { place } = settingsFrom({ ...complete, DATABASE_URL: 'postgres://db.example/responses' });
  expect(place).toEqual({ address: 'postgres://db.example/responses' });
});

test.each([
  ['RESPONSES_SECRET', undefined, 'RESPONSES_SECRET is missing'],
  ['RESPONSES_SECRET', 'too short', 'RESPONSES_SECRET must be at least 32 random bytes'],
  ['RESPONSES_KEYS', undefined, 'RESPONSES_KEYS is missing'],
  ['RESPONSES_KEYS', keys[0], 'RESPONSES_KEYS does not do. Responses are sealed to at least 2 different public keys'],
  [
    'RESPONSES_KEYS',
    `${keys[0] ?? ''} age1nonsense`,
    'RESPONSES_KEYS does not do. One of the public keys is not a key',
  ],
  ['RESPONSES_FILE', '/no/such/folder/responses.sqlite', 'RESPONSES_FILE is in a folder that does not exist'],
  ['DATABASE_URL', 'mysql://db.example/', 'DATABASE_URL must start with postgres://'],
  ['RESPONSES_MEGABYTES', 'many', 'RESPONSES_MEGABYTES must be a whole number'],
  ['RESPONSES_REQUESTS', 'many', 'RESPONSES_REQUESTS must be a whole number'],
  ['RESPONSES_PROXIES', '-1', 'RESPONSES_PROXIES must be a whole number'],
])('stops the start in production where %s is %j', (name, value, message) => {
  expect(() => settingsFrom({ ...complete, [name]: value })).toThrow(message);
});

test('stops the start in development, too, where a key is malformed: it is never left out', () => {
  expect(() => settingsFrom({ RESPONSES_KEYS: 'age1nonsense' })).toThrow('RESPONSES_KEYS');
});

test('names everything that is wrong at once', () => {
  expect(() => settingsFrom({ NODE_ENV: 'production', RESPONSES_FILE: complete.RESPONSES_FILE })).toThrow(
    /RESPONSES_SECRET is missing[^]*RESPONSES_KEYS is missing/,
  );
});
