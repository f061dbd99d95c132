import { expect, test } from 'vitest';
import { raisedText } from './raised-text.ts';

test('raised figures are not read as part of the number before them', () => {
  expect(`10${raisedText('2', 'superscript')} kg, CO${raisedText('2', 'subscript')}`).toBe('10² kg, CO₂');
  expect(`10${raisedText('-6', 'superscript')}`).toBe('10⁻⁶');
});

test('raised letters, and text in another style, stay as they are', () => {
  expect(`1${raisedText('st', 'superscript')}`).toBe('1st');
  expect(raisedText('2', 'strong')).toBe('2');
});
