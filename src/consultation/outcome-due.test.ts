import { expect, test } from 'vitest';
import { consultationSchema } from './consultation.ts';
import { exampleConsultation } from './example-consultation.ts';
import { daysOverdue, outcomeDue, overdueSentence } from './outcome-due.ts';

const closed = (by: string, closes = '2026-07-31') =>
  consultationSchema.parse({
    ...exampleConsultation,
    opens: '2026-05-01',
    closes,
    next: { by, text: ['The outcome is published.'] },
  });

test.each([
  ['2026-10', '2026-10-31'],
  ['2026-09', '2026-09-30'],
  ['2026-08-15', '2026-08-15'],
  // Later than twelve weeks, or too vague to hold anybody to.
  ['2026-12', '2026-10-23'],
  ['2026', '2026-10-23'],
  // Before people have stopped to respond.
  ['2026-06', '2026-10-23'],
])('an outcome promised by %s is due by %s', (by, due) => {
  expect(outcomeDue(closed(by))).toBe(due);
});

test('counts the days since it was due, and says so in a sentence', () => {
  expect(daysOverdue('2026-10-31', '2026-10-31')).toBe(0);
  expect(daysOverdue('2026-10-31', '2026-11-29')).toBe(29);
  const consultation = closed('2026-10');
  expect(overdueSentence(consultation, '2026-10-31')).toBeUndefined();
  expect(overdueSentence(consultation, '2026-11-01')).toContain('is 1 day overdue');
  expect(overdueSentence(consultation, '2026-11-29')).toBe(
    `The outcome of ${consultation.id}, which closed on 31 July 2026, was promised by October 2026, due by 31 October 2026, and is 29 days overdue.`,
  );
});

test('an outcome that is published is not overdue, and a draft of one is', () => {
  const outcome = { date: '2026-10-20', summary: ['a'], themes: [] };
  expect(outcomeDue({ ...closed('2026-10'), outcome })).toBeUndefined();
  expect(outcomeDue({ ...closed('2026-10'), outcome: { ...outcome, draft: true } })).toBe('2026-10-31');
});
