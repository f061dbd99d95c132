import { expect, test } from 'vitest';
import { exampleConsultation, exampleForm } from '../example-consultation.ts';
import { buildResponse } from '../response.ts';
import { snapshotForm } from './form-snapshot.ts';
import { addMonths, hasIdentity, retentionDue, withoutIdentity } from './retention-due.ts';

const row = { received_at: '2026-11-20T12:00:00Z', identity_removed_at: null };
const form = snapshotForm(exampleForm);
const standing = { ...exampleConsultation, closes: undefined };

test.each([
  ['2027-04-28', 'nothing'],
  ['2027-04-29', 'identity'],
  ['2029-01-28', 'identity'],
  ['2029-01-29', 'text'],
])('counts months from the closing day: on %s, %s is due', (today, due) => {
  expect(retentionDue(exampleConsultation, row, today)).toBe(due);
});

test.each([
  ['2027-02-19', 'nothing'],
  ['2027-02-20', 'identity'],
  ['2028-11-20', 'text'],
])('counts them from the day of arrival where it never closes: on %s, %s is due', (today, due) => {
  expect(retentionDue(standing, row, today)).toBe(due);
});

test('after names were removed, what is left has to be looked at until the whole text is deleted', () => {
  const removed = { ...row, identity_removed_at: '2027-05-01T09:00:00Z' };
  expect(retentionDue(exampleConsultation, removed, '2027-06-01')).toBe('identity again');
  expect(retentionDue(exampleConsultation, removed, '2029-01-29')).toBe('text');
});

test.each([
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-12-31', 12, '2027-12-31'],
  ['2026-01-31', 1, '2026-02-28'],
])('%s and %i months is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});

test('keeps everything except identity', () => {
  const values = { purpose: ['Clear.'], name: ['A Person'], role: ['Clerk'], email: ['a@b.example'], publish: ['no'] };
  const response = buildResponse(exampleForm, values);
  const without = withoutIdentity(response, form);
  expect(without.answers).toEqual({ purpose: 'Clear.', publish: 'no' });
  expect([response, without].map((one) => hasIdentity(one, form))).toEqual([true, false]);
});

test('treats an answer to an unknown field as identity', () => {
  const response = buildResponse(exampleForm, {
    purpose: ['Clear.'],
    'comment.records': ['Good.'],
    capacity: ['individual'],
  });
  const answers = { ...response.answers, shoeSize: '42' };
  expect(withoutIdentity({ ...response, answers }, form).answers).toEqual(response.answers);
});
