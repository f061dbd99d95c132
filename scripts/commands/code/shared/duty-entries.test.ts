import { expect, test } from 'vitest';
import { entryLines } from './duty-entries.ts';

test('editors see the sentence of a changed duty once, with its marks in words', () => {
  const entry = { clause: 'logs', before: 'A force must keep a log.', after: 'A force should keep a log.' };
  const words = '[deleted: must – end of deletion] [inserted: should – end of insertion]';
  expect(entryLines({ ...entry, note: 'It was asked for.' }, 3, 'Home Office')).toEqual([
    '  3. in logs',
    `       A force ${words} keep a log.`,
    expect.stringMatching(/^ {7}.*Home Office.*: It was asked for\.$/),
  ]);
});

test('a sentence without force that came or went is marked as a whole, a duty is named in its title', () => {
  expect(entryLines({ clause: 'logs', before: 'Logs are long.' }, 1, 'Home Office')).toContain(
    '       [deleted: Logs are long. – end of deletion]',
  );
  const duty = { clause: 'logs', after: 'A force must keep a log.', words: '', changes: [] } as const;
  expect(entryLines({ ...duty, kind: 'duty added', force: 'duty' }, 1, 'Home Office')).toEqual([
    '  1. Duty added, in logs',
    '       A force must keep a log.',
  ]);
});
