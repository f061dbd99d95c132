import { expect, it } from 'vitest';
import { inSchedule, mayBreakInside, nameOfNumber, unbroken } from './clause-number.ts';

it('a clause is called by its unit and number, by a number with a word of its own, and by its schedule', () => {
  expect(nameOfNumber({ unit: 'commitment', number: 'G' })).toBe('commitment G');
  expect(nameOfNumber({ unit: 'clause', number: '1.1.1' })).toBe('clause 1.1.1');
  expect(nameOfNumber({ unit: 'clause', number: 'Article 5' })).toBe('Article 5');
  expect(nameOfNumber({ unit: 'clause', number: 'Section 3A' })).toBe('Section 3A');
  expect(nameOfNumber({ unit: 'rule', number: '3', schedule: 'Schedule 1' })).toBe('rule 3 of Schedule 1');
  expect(inSchedule('paragraph 2', 'Annex B')).toBe('paragraph 2 of Annex B');
});

it('no number breaks from the word before it', () => {
  expect(unbroken('paragraph 16A')).toBe('paragraph\u00A016A');
  expect(unbroken('commitment G')).toBe('commitment\u00A0G');
  expect(unbroken('rule 3 of Schedule 1')).toBe('rule\u00A03 of Schedule\u00A01');
  expect(unbroken('clause “Part 5 of the Act”')).toBe('clause “Part 5 of the Act”');
  expect(unbroken('(b)(ii)')).toBe('(b)(ii)');
});

it('a label with brackets beside each other is kept on one line by what prints it', () => {
  expect(['(b)(ii)', '1.1(a)(i)'].map(mayBreakInside)).toEqual([true, true]);
  expect(['(b)', 'paragraph 16', 'clause “(a)(b) of it”'].map(mayBreakInside)).toEqual([false, false, false]);
});
