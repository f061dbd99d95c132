import { expect, test } from 'vitest';
import type { OpenConsultation } from './copy-inputs.ts';
import { waysToRespond } from './ways-to-respond.ts';

const consultation = (title: string, text: string): OpenConsultation => ({
  title,
  dates: 'Open until 1 March 2019.',
  address: `https://example.org/${title}/`,
  otherWays: [{ way: 'post', text }],
});

test('consultations with the same other ways to respond share one group', () => {
  const first = consultation('first', 'To us.');
  const second = consultation('second', 'To them.');
  const third = consultation('third', 'To us.');
  expect(waysToRespond([first, second, third])).toEqual([
    { consultations: [first, third], otherWays: first.otherWays },
    { consultations: [second], otherWays: second.otherWays },
  ]);
});

test('without a consultation there is no group', () => {
  expect(waysToRespond([])).toEqual([]);
});
