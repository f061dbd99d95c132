import { expect, test } from 'vitest';
import { failureCode, isTransient } from './store-failure.ts';

function failure(properties: object): Error {
  return Object.assign(new Error('near "someone@example.com": syntax error'), properties);
}

test.each([
  [failure({ errcode: 5 }), true],
  [failure({ errcode: 517 }), true],
  [failure({ errcode: 13 }), false],
  [failure({ code: '40001' }), true],
  [failure({ code: 'ECONNREFUSED' }), false],
  ['a text', false],
])('recognises transient failures', (error, passes) => {
  expect(isTransient(error)).toBe(passes);
});

test.each([
  [failure({ errcode: 13 }), 'sqlite 13'],
  [failure({ code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
  [failure({ code: 'someone@example.com' }), 'Error'],
  [failure({}), 'Error'],
  ['someone@example.com', 'unknown'],
])('logs the code of a failure, never its message', (error, code) => {
  expect(failureCode(error)).toBe(code);
});
