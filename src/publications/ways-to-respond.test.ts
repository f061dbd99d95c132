import { expect, test } from 'vitest';
import type { Asked } from './copied.ts';
import { waysToRespond } from './ways-to-respond.ts';

const asked = (title: string, text: string): Asked => ({
  title,
  dates: 'Open until 1 March 2019.',
  address: `https://example.org/${title}/`,
  otherWays: [{ way: 'post', text }],
});

test('consultations with the same other ways to respond tell them once, and one with ways of its own tells its own', () => {
  const [first, second, third] = [asked('first', 'To us.'), asked('second', 'To them.'), asked('third', 'To us.')];
  expect(waysToRespond([first, second, third])).toEqual([
    { consultations: [first, third], otherWays: first.otherWays },
    { consultations: [second], otherWays: second.otherWays },
  ]);
});

test('where nobody is asked, no way is told', () => {
  expect(waysToRespond([])).toEqual([]);
});
