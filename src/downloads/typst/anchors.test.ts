import { expect, test } from 'vitest';
import { newAnchors } from './anchors.ts';

test('an anchor is claimed once', () => {
  const { claim } = newAnchors();
  expect([claim('a'), claim('b'), claim('a')]).toEqual(['a', 'b', undefined]);
});

test('a term is linked to its definition once in each part', () => {
  const { beginPart, isFirstUse } = newAnchors();
  expect([isFirstUse('record'), isFirstUse('record'), isFirstUse('user')]).toEqual([true, false, true]);
  beginPart();
  expect([isFirstUse('record'), isFirstUse('record')]).toEqual([true, false]);
});
