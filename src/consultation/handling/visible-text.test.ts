import { expect, test } from 'vitest';
import { visibleText } from './visible-text.ts';

test('shows terminal and bidirectional controls as code points', () => {
  expect(visibleText('a\u001b[2Jb\u202Ec\u009Dd')).toBe('a‹U+001B›[2Jb‹U+202E›c‹U+009D›d');
});

test('does not change lines, tabs, accents and emoji', () => {
  expect(visibleText('ŵ\tŷ\n👩‍🏫 مرحبا')).toBe('ŵ\tŷ\n👩‍🏫 مرحبا');
});
