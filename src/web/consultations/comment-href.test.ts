import { expect, it } from 'vitest';
import { exampleConsultation } from '../../consultation/example-consultation.ts';
import { commentedIn, commentHref, consultationsToName } from './comment-href.ts';

const formal = { ...exampleConsultation, id: 'formal' };
const standing = { ...exampleConsultation, id: 'standing', kind: 'standing' as const };
const outcome = { date: '2027-04', summary: ['Done.'], themes: [] };

it('links to the short page for the clause in the consultation about the revision', () => {
  expect(commentHref({ consultations: [formal] }, '0.4', 'records')).toBe('/consultations/formal/comment/?on=records');
});

it('prefers a formal consultation, and keeps the standing one for when that is not open', () => {
  expect(commentHref({ consultations: [standing, formal] }, '0.4', 'records')).toContain('/formal/');
  expect(commentHref({ consultations: [standing] }, '0.4', 'records')).toContain('/standing/');
  expect(commentedIn({ consultations: [standing, formal] }, '0.4')).toEqual({ formal, standing });
});

it('gives no link without a consultation about the revision, or once the outcome is published', () => {
  expect(commentHref({ consultations: [formal] }, '0.3', 'records')).toBeUndefined();
  expect(commentHref({ consultations: [{ ...formal, outcome }] }, '0.4', 'records')).toBeUndefined();
});

it('names every consultation without an outcome in order of opening, a draft of one being none', () => {
  const later = { ...formal, id: 'later', opens: '2027-03-01' };
  const drafted = { ...formal, outcome: { ...outcome, draft: true } };
  const over = { ...formal, id: 'over', outcome };
  expect(consultationsToName({ consultations: [later, standing, over, drafted] })).toEqual({
    formal: [drafted, later],
    standing: [standing],
  });
});
