import { expect, test } from 'vitest';
import { newAnchors } from './anchors.ts';

test('a place of a document has its name once', () => {
  const { claim } = newAnchors();
  expect([claim('a'), claim('b'), claim('a')]).toEqual(['a', 'b', undefined]);
});

test('a word leads to its meaning once in each part', () => {
  const { beginPart, isFirstUse } = newAnchors();
  expect([isFirstUse('record'), isFirstUse('record'), isFirstUse('user')]).toEqual([true, false, true]);
  beginPart();
  expect([isFirstUse('record'), isFirstUse('record')]).toEqual([true, false]);
});
