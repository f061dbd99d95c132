import { expect, test } from 'vitest';
import { smallPoints } from '../../provenance/testing/small-code.ts';
import { raisedWords, shareLabel } from './raised-words.ts';

const register = {
  ...smallPoints({ p1: 'noted' }),
  consultation: {
    id: 'round',
    title: 'A round',
    revision: '0.1',
    questions: [{ id: 'kind', label: 'What are you?', options: [{ value: 'school', label: 'A school' }] }],
  },
};

test.each([
  [['individual'], 'individuals'],
  [['school'], 'A school'],
  [['school', 'organisation'], 'organisations'],
  [['oppose', 'change', 'several'], 'oppose, want a change or say several of these'],
])('%j is called “%s”', (of, label) => {
  expect(shareLabel(of, register)).toBe(label);
});

test('a number that is left out is never written as a number', () => {
  const { counted } = { counted: undefined };
  expect(raisedWords(counted, { responses: 9 })).toBeUndefined();
  expect(shareLabel(['school'], register, 'kind')).toBe('A school');
});
