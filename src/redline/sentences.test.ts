import { expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

it.each([
  ['Users must log. Forces report.', ['Users must log.', 'Forces report.']],
  ['Is it needed? Say so! Then go.', ['Is it needed?', 'Say so!', 'Then go.']],
  ['He said “log it.” She did.', ['He said “log it.”', 'She did.']],
  ['See para. 16 and No. 5 of s. 3. Then stop.', ['See para. 16 and No. 5 of s. 3.', 'Then stop.']],
  ['Some, e.g. Kent, log. Dr. Smith does not.', ['Some, e.g. Kent, log.', 'Dr. Smith does not.']],
  ['It costs 3.5 pounds. see below', ['It costs 3.5 pounds. see below']],
  ['Users must:', ['Users must:']],
  ['', []],
])('cuts "%s" into sentences', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});
