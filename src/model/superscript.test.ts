import { expect, test } from 'vitest';
import { superscript } from './superscript.ts';

test('superscript figures are not read as part of the number before them', () => {
  expect(`10${superscript('2', 'superscript')} kg, CO${superscript('2', 'subscript')}`).toBe('10² kg, CO₂');
  expect(`10${superscript('-6', 'superscript')}`).toBe('10⁻⁶');
});

test('superscript letters, and text in another style, stay as they are', () => {
  expect(`1${superscript('st', 'superscript')}`).toBe('1st');
  expect(superscript('2', 'strong')).toBe('2');
});
