import { expect, test } from 'vitest';
import { patience } from '../../tests/patience.ts';
import { OutOfTime, tryFor, within } from './patience.ts';

test('tries again while the failure is one that passes by itself', async () => {
  let tries = 0;
  const work = () => {
    tries += 1;
    return tries < 3 ? Promise.reject(new Error('busy')) : Promise.resolve('done');
  };
  expect(await tryFor(patience, () => true, work)).toBe('done');
});

test('gives up at once on any other failure', async () => {
  let tries = 0;
  const work = () => {
    tries += 1;
    return Promise.reject(new Error('full'));
  };
  await expect(tryFor(patience, () => false, work)).rejects.toThrow('full');
  expect(tries).toBe(1);
});

test('gives up in the end with the failure that did not pass', async () => {
  await expect(
    tryFor(
      60,
      () => true,
      () => Promise.reject(new Error('busy')),
    ),
  ).rejects.toThrow('busy');
});

test('does not wait longer than it may', async () => {
  await expect(within(20, new Promise(() => undefined))).rejects.toThrow(OutOfTime);
  expect(await within(patience, Promise.resolve('done'))).toBe('done');
});
