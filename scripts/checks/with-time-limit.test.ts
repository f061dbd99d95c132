import { expect, test } from 'vitest';
import { runNode } from '../commands/run-node.ts';
import { waitUntil } from '../../tests/timeout.ts';
import { withTimeLimit } from './with-time-limit.ts';

/** A program that starts another; neither ends by itself. */
const hanging = `
  const waits = 'setInterval(() => undefined, 1000)';
  const { pid } = require('node:child_process').spawn(process.execPath, ['-e', waits], { detached: true });
  console.log('Both run: ' + [process.pid, pid].join(' '));
  setInterval(() => undefined, 1000);`;

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a part that hangs is stopped with everything that it started, and its output so far is kept', async () => {
  const ending = new AbortController();
  const shown: string[] = [];
  const onOutput = (text: string): void => {
    shown.push(text);
    if (shown.join('').endsWith('\n')) ending.abort();
  };
  const { succeeded, output } = await runNode(['-e', hanging], { signal: ending.signal, onOutput });

  expect(succeeded).toBe(false);
  expect(output).toMatch(/^Both run: \d+ \d+\n$/);
  expect(shown.join('')).toBe(output);
  const pids = output.match(/\d+/g)?.map(Number) ?? [];
  expect(pids).toHaveLength(2);
  await waitUntil('both to end', () => !pids.some(isRunning));
});

test('a part that takes too long has failed, and its output says why', async () => {
  const shown: string[] = [];
  const hang = (options: object) => runNode(['-e', 'setInterval(() => undefined, 1000)'], options);
  const { succeeded, output } = await withTimeLimit(hang, (text) => shown.push(text), 100);

  expect(succeeded).toBe(false);
  expect(output).toContain('took longer than');
  expect(shown.join('')).toBe(output);
});

test('a part that ends in time keeps its result', async () => {
  const print = (options: object) => runNode(['-e', 'console.log("done")'], options);
  expect(await withTimeLimit(print)).toEqual({ succeeded: true, output: 'done\n', answer: 'done\n' });
});
