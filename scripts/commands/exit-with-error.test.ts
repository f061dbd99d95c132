import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { messageOf } from './exit-with-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'message-'));
const file = join(folder, 'first.key');
writeFileSync(file, '');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  [
    'a text that is nested too deep',
    () => {
      const deeper = (): number => 1 + deeper();
      deeper();
    },
    'The text has too much inside each other, such as lists in lists. Take some of it out, and run the command again.',
  ],
  ['a missing file', () => readFileSync(`${file}s`), `There is no file or folder ${file}s.`],
  [
    'a missing folder',
    () => {
      writeFileSync(join(folder, 'work', 'first.key'), '');
    },
    `There is no folder ${join(folder, 'work')}. Create it first.`,
  ],
  [
    'a file that already exists',
    () => {
      writeFileSync(file, '', { flag: 'wx' });
    },
    `${file} already exists.`,
  ],
  [
    'a folder in the place of a file',
    () => {
      writeFileSync(folder, '');
    },
    `${folder} is a folder.`,
  ],
])('a command that fails because of %s says so in words', (_, fail, words) => {
  let message = '';
  try {
    fail();
  } catch (error) {
    message = messageOf(error);
  }
  expect(message).toContain(words);
});

test('a command that finds no service where it connects says where it looked', async () => {
  // Nothing listens on port 1.
  const error: unknown = await once(connect(1, '127.0.0.1'), 'connect').catch((reason: unknown) => reason);
  expect(messageOf(error)).toBe('Nothing is listening at 127.0.0.1, port 1.');
});

test('a question that is left with Ctrl+C is not a mistake of the program', () => {
  const error = Object.assign(new Error('User force closed the prompt with SIGINT'), { name: 'ExitPromptError' });
  expect(messageOf(error)).toBe('Stopped before the question was answered.');
});
