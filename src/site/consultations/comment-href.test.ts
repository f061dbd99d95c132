import { expect, it } from 'vitest';
import { exampleConsultation } from '../../consultation/example-consultation.ts';
import { commentHref } from './comment-href.ts';

const formal = { ...exampleConsultation, id: 'formal' };
const standing = { ...exampleConsultation, id: 'standing', kind: 'standing' as const };

it('leads to the box for the clause in the form of the consultation about the revision', () => {
  expect(commentHref({ consultations: [formal] }, '0.4', 'records')).toBe(
    '/consultations/formal/respond/#comment-records',
  );
});

it('prefers a formal consultation to the standing one', () => {
  expect(commentHref({ consultations: [standing, formal] }, '0.4', 'records')).toContain('/formal/');
  expect(commentHref({ consultations: [standing] }, '0.4', 'records')).toContain('/standing/');
});

it('leads nowhere where nobody asks about the revision or the outcome is published', () => {
  const outcome = { date: '2027-04', summary: ['Done.'], themes: [] };
  expect(commentHref({ consultations: [formal] }, '0.3', 'records')).toBeUndefined();
  expect(commentHref({ consultations: [{ ...formal, outcome }] }, '0.4', 'records')).toBeUndefined();
});
