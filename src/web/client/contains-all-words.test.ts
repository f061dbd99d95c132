import { expect, test } from 'vitest';
import { containsAllWords } from './contains-all-words.ts';

const text = 'Participants asked who can delete Facial images.';

test.each(['', '  ', 'facial', 'images delete', 'FACIAL', 'particip'])('a search for "%s" finds the text', (query) => {
  expect(containsAllWords(text, query)).toBe(true);
});

test.each(['fingerprint', 'facial fingerprint'])('a search for "%s" does not', (query) => {
  expect(containsAllWords(text, query)).toBe(false);
});
