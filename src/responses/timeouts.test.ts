import { expect, test } from 'vitest';
import { waitLimit } from '../../tests/timeout.ts';
import { TimeoutError, retryFor, withTimeout } from './timeouts.ts';

test('retries while the failure is transient', async () => {
  let tries = 0;
  const work = () => {
    tries += 1;
    return tries < 3 ? Promise.reject(new Error('busy')) : Promise.resolve('done');
  };
  expect(await retryFor(waitLimit, () => true, work)).toBe('done');
});

test('gives up at once on any other failure', async () => {
  let tries = 0;
  const work = () => {
    tries += 1;
    return Promise.reject(new Error('full'));
  };
  await expect(retryFor(waitLimit, () => false, work)).rejects.toThrow('full');
  expect(tries).toBe(1);
});

test('gives up in the end with the last failure', async () => {
  await expect(
    retryFor(
      60,
      () => true,
      () => Promise.reject(new Error('busy')),
    ),
  ).rejects.toThrow('busy');
});

test('times out', async () => {
  await expect(withTimeout(20, new Promise(() => undefined))).rejects.toThrow(TimeoutError);
  expect(await withTimeout(waitLimit, Promise.resolve('done'))).toBe('done');
});
