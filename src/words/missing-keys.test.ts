import { expect, test } from 'vitest';
import { english } from './en/english.ts';
import { missingKeys } from './missing-keys.ts';

test('every message that a language lacks, or leaves empty, is named by its key', () => {
  const words = { form: { send: 'Send', errors: { empty: 'Write something' } }, names: ['one', 'two'] };

  expect(missingKeys(words, { form: { send: 'Anfon', errors: { empty: 'Ysgrifennwch' } }, names: ['un'] })).toEqual([]);
  expect(missingKeys(words, { form: { send: '', errors: {} }, names: 'un' })).toEqual([
    'form.send',
    'form.errors.empty',
    'names',
  ]);
  expect(missingKeys(words, { names: [] })).toEqual(['form']);
  expect(missingKeys(english, english)).toEqual([]);
});
