import { expect, test } from 'vitest';
import { respondentFields } from './respondent-fields.ts';
import { exampleConsultation, exampleForm, exampleOutline } from './example-consultation.ts';
import { listFields, buildForm } from './form.ts';

test('gives each field a permanent name', () => {
  expect(listFields(exampleForm).map(({ name }) => name)).toEqual([
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
    ...respondentFields.map(({ field }) => field.name),
  ]);
});

test('refers to a clause by its number and title, or by its title alone', () => {
  expect(exampleForm.clauses.map(({ phrase }) => phrase)).toEqual([
    'commitment A: What it is for',
    'commitment B: Keeping records',
    '“Review”',
  ]);
});

test('has no fields for clauses if the consultation does not allow comments', () => {
  const clauses = { comments: false, positions: false, wording: false };
  expect(buildForm({ ...exampleConsultation, clauses }, exampleOutline).clauses).toEqual([]);
});

test('accepts a response of 100,000 characters in any encoding', () => {
  expect(exampleForm.limits.characters).toBe(100_000);
  const body = `comment.records=${encodeURIComponent('😀').repeat(100_000)}`;
  expect(exampleForm.limits.bytes).toBeGreaterThan(body.length);
});

test('limits the response to the total of its fields if that is less', () => {
  const clauses = { comments: false, positions: false, wording: false };
  const form = buildForm({ ...exampleConsultation, questions: [], clauses }, exampleOutline);
  const limits = respondentFields.flatMap(({ field }) => ('limit' in field ? [field.limit] : []));
  expect(form.limits.characters).toBe(limits.reduce((sum, limit) => sum + limit));
  expect(form.limits.characters).toBeLessThan(100_000);
});
