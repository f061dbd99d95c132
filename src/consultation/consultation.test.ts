import { expect, test } from 'vitest';
import { consultationSchema } from './consultation.ts';
import { exampleConsultation } from './example-consultation.ts';

function problemsOf(changes: object): readonly string[] {
  const result = consultationSchema.safeParse({ ...exampleConsultation, ...changes });
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

test('accepts a complete consultation', () => {
  expect(problemsOf({})).toEqual([]);
});

test('refuses a consultation without retention periods', () => {
  const privacy = { ...exampleConsultation.privacy, retention: { textMonths: 12 } };
  expect(problemsOf({ privacy })).toHaveLength(1);
  expect(problemsOf({ privacy })[0]).toMatch(/^privacy\.retention\.identityMonths/);
});

test('requires dates, unless the consultation is always open', () => {
  expect(problemsOf({ closes: undefined })).toEqual(['closes: a date such as "2026-11-02"']);
  expect(problemsOf({ kind: 'standing' })).toEqual([
    'opens: no date, because a standing consultation is always open',
    'closes: no date, because a standing consultation is always open',
  ]);
  expect(problemsOf({ kind: 'standing', opens: undefined, closes: undefined })).toEqual([]);
});

test('refuses an invalid date, and a closing day before the opening day', () => {
  expect(problemsOf({ closes: '2027-02-30' })).not.toEqual([]);
  expect(problemsOf({ closes: '2026-11-01' })).toEqual(['closes: a day that is not before `opens`']);
});

test.each(['name', 'token', 'constructor'])('refuses a question with the reserved id %s', (id) => {
  const question = { type: 'short text', id, label: 'A question' };
  expect(problemsOf({ questions: [question] })).toEqual([
    'questions.0.id: an id that no other question or field of the form has',
  ]);
});

test('refuses two questions with the same id', () => {
  const question = { type: 'short text', id: 'twice', label: 'A question' };
  expect(problemsOf({ questions: [question, question] })).toHaveLength(1);
});
