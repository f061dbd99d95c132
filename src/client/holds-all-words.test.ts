import { expect, test } from 'vitest';
import { holdsAllWords } from './holds-all-words.ts';

const text = 'Participants asked who can delete Facial images.';

test.each(['', '  ', 'facial', 'images delete', 'FACIAL', 'particip'])('a search for "%s" finds the text', (asked) => {
  expect(holdsAllWords(text, asked)).toBe(true);
});

test.each(['fingerprint', 'facial fingerprint'])('a search for "%s" does not', (asked) => {
  expect(holdsAllWords(text, asked)).toBe(false);
});
