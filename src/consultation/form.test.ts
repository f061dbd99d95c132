import { expect, test } from 'vitest';
import { aboutYou } from './about-you.ts';
import { exampleConsultation, exampleForm, exampleOutline } from './example-consultation.ts';
import { fieldsOf, formOf } from './form.ts';

test('names each field after what it is about, for ever', () => {
  expect(fieldsOf(exampleForm).map(({ name }) => name)).toEqual([
    'purpose',
    'length',
    'readers',
    'heard',
    'position.purpose-of-code',
    'comment.purpose-of-code',
    'wording.purpose-of-code',
    'position.records',
    'comment.records',
    'wording.records',
    'position.records.retention',
    'comment.records.retention',
    'wording.records.retention',
    'position.records.deletion',
    'comment.records.deletion',
    'wording.records.deletion',
    'position.review',
    'comment.review',
    'wording.review',
    ...aboutYou.map(({ asked }) => asked.name),
  ]);
});

test('calls a clause by its number and title, and by its title alone where it has no number', () => {
  expect(exampleForm.clauses.map(({ called }) => called)).toEqual([
    'commitment A: What it is for',
    'commitment B: Keeping records',
    '“Review”',
  ]);
});

test('asks nothing about clauses where the consultation offers nothing', () => {
  const clauses = { comments: false, positions: false, wording: false };
  expect(formOf({ ...exampleConsultation, clauses }, exampleOutline).clauses).toEqual([]);
});

test('takes a response of 100,000 characters, however they are encoded', () => {
  expect(exampleForm.limits.characters).toBe(100_000);
  const body = `comment.records=${encodeURIComponent('😀').repeat(100_000)}`;
  expect(exampleForm.limits.bytes).toBeGreaterThan(body.length);
});

test('takes no more than its own fields can hold where they hold less', () => {
  const clauses = { comments: false, positions: false, wording: false };
  const form = formOf({ ...exampleConsultation, questions: [], clauses }, exampleOutline);
  const limits = aboutYou.flatMap(({ asked }) => ('limit' in asked ? [asked.limit] : []));
  expect(form.limits.characters).toBe(limits.reduce((sum, limit) => sum + limit));
  expect(form.limits.characters).toBeLessThan(100_000);
});
