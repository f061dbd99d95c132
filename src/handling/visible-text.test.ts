import { expect, test } from 'vitest';
import { visibleText } from './visible-text.ts';

test('writes out what could steer a terminal or turn a text round', () => {
  expect(visibleText('a\u001b[2Jb\u202Ec\u009Dd')).toBe('a‹U+001B›[2Jb‹U+202E›c‹U+009D›d');
});

test('leaves lines, tabs, accents and emoji as they are', () => {
  expect(visibleText('ŵ\tŷ\n👩‍🏫 مرحبا')).toBe('ŵ\tŷ\n👩‍🏫 مرحبا');
});
