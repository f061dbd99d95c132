import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const keys = await Promise.all([1, 2].map(async () => identityToRecipient(await generateX25519Identity())));
const complete = {
  NODE_ENV: 'production',
  RESPONSES_SECRET: Buffer.alloc(32, 1).toString('base64'),
  RESPONSES_KEYS: keys.join(' '),
  RESPONSES_FILE: join(tmpdir(), 'responses.sqlite'),
};

test('reads everything from the environment in production', () => {
  expect(readSettings(complete)).toEqual({
    production: true,
    secret: complete.RESPONSES_SECRET,
    keys,
    database: { file: complete.RESPONSES_FILE },
    requests: 300,
    proxies: 0,
  });
});

test('needs no variables in development', () => {
  expect(readSettings({})).toEqual({
    production: false,
    database: { file: 'var/responses.sqlite' },
    requests: 300,
    proxies: 0,
  });
});

test('keeps responses outside the checkout in production, in a folder that somebody has to make', () => {
  const { RESPONSES_FILE: _, ...unset } = complete;
  const [before, checkout] = [process.cwd(), mkdtempSync(join(realpathSync(tmpdir()), 'settings-'))];
  process.chdir(checkout);
  try {
    expect(() => readSettings(unset)).toThrow(`The folder for responses is missing: ${checkout}-responses.`);
    mkdirSync(`${checkout}-responses`);
    expect(readSettings(unset).database).toEqual({ file: join(`${checkout}-responses`, 'responses.sqlite') });
  } finally {
    process.chdir(before);
    rmSync(checkout, { recursive: true });
    rmSync(`${checkout}-responses`, { recursive: true, force: true });
  }
});

test('stores in PostgreSQL if DATABASE_URL is set', () => {
  const { database } = readSettings({ ...complete, DATABASE_URL: 'postgres://db.example/responses' });
  expect(database).toEqual({ address: 'postgres://db.example/responses' });
});

test.each([
  ['RESPONSES_SECRET', undefined, 'RESPONSES_SECRET is missing'],
  ['RESPONSES_SECRET', 'too short', 'RESPONSES_SECRET must be at least 32 random bytes'],
  ['RESPONSES_KEYS', undefined, 'RESPONSES_KEYS is missing'],
  ['RESPONSES_KEYS', keys[0], 'RESPONSES_KEYS is not valid. Responses need at least 2 different public keys'],
  [
    'RESPONSES_KEYS',
    `${keys[0] ?? ''} age1nonsense`,
    'RESPONSES_KEYS is not valid. One of the public keys is not valid',
  ],
  ['RESPONSES_FILE', '/no/such/folder/responses.sqlite', 'RESPONSES_FILE is in a folder that does not exist'],
  ['RESPONSES_FILE', '', 'RESPONSES_FILE is empty'],
  ['DATABASE_URL', 'mysql://db.example/', 'DATABASE_URL must start with postgres://'],
  ['RESPONSES_MEGABYTES', 'many', 'RESPONSES_MEGABYTES must be a whole number'],
  ['RESPONSES_REQUESTS', 'many', 'RESPONSES_REQUESTS must be a whole number'],
  ['RESPONSES_PROXIES', '-1', 'RESPONSES_PROXIES must be a whole number'],
])('stops the start in production where %s is %j', (name, value, message) => {
  expect(() => readSettings({ ...complete, [name]: value })).toThrow(message);
});

test.each(['Production', 'PRODUCTION', 'prod', 'production ', 'live'])(
  'NODE_ENV=%s is not taken for development, in which keys are made up',
  (value) => {
    expect(() => readSettings({ NODE_ENV: value })).toThrow(
      `NODE_ENV is \`${value}\`. Write \`production\`, in lower-case letters, where people respond`,
    );
  },
);

test('an empty NODE_ENV, and the names that tools set, are development', () => {
  for (const value of ['', 'development', 'test'])
    expect(readSettings({ NODE_ENV: value })).toMatchObject({ production: false });
});

test('also stops the start in development if a key is malformed', () => {
  expect(() => readSettings({ RESPONSES_KEYS: 'age1nonsense' })).toThrow('RESPONSES_KEYS');
});

test('lists all errors at once', () => {
  expect(() => readSettings({ NODE_ENV: 'production', RESPONSES_FILE: complete.RESPONSES_FILE })).toThrow(
    /RESPONSES_SECRET is missing[^]*RESPONSES_KEYS is missing/,
  );
});
