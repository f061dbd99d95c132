import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../../src/content/read-content.ts';
import { clause, nobody, replaceWords, sent } from './testing/returned-word.ts';
import { runCode } from './testing/run-code.ts';

const answers = vi.hoisted(() => ({ select: vi.fn(), input: vi.fn(), confirm: vi.fn(), search: vi.fn() }));
vi.mock('@inquirer/prompts', () => answers);

afterEach(() => {
  for (const answer of Object.values(answers)) answer.mockReset();
});

const reason = ['--because', 'decision: Plainer', '--sentence', 'It is plainer.', '--note', 'Nothing changes.'];
const waitsIn = (folder: string) => {
  const path = join(folder, 'code/draft/proposals.yaml');
  return existsSync(path) ? (parse(readFileSync(path, 'utf8')) as { accepted?: unknown }).accepted : undefined;
};

async function sentWithComment() {
  const { folder, file, ...rest } = await sent('--clauses', 'G,H');
  replaceWords(file, [{ ...nobody, comment: 'Plainer for tenants.' }]);
  return { folder, file, ...rest };
}

/** Runs a command as on a terminal. */
async function onTerminal(folder: string, ...args: readonly string[]) {
  const { isTTY } = process.stdin;
  process.stdin.isTTY = true;
  try {
    return await runCode(folder, ...args);
  } finally {
    process.stdin.isTTY = isTTY;
  }
}

test('without a terminal, the comment on an accepted change waits until the reason for it is recorded', async () => {
  const { folder, file } = await sentWithComment();
  await runCode(folder, 'word', 'in', file, '--accept', 'all');
  const waits = [{ clauses: ['system-purpose'], words: nobody.by, comments: [{ text: 'Plainer for tenants.' }] }];
  expect(waitsIn(folder)).toMatchObject(waits);
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
  expect((await runCode(folder, 'word', 'waiting')).output).toContain(
    `Accepted, without its reason: system-purpose: ${nobody.by}\n    Comment by somebody: Plainer for tenants.`,
  );
  expect((await runCode(folder, 'status')).output).toContain('1 that you accepted without the reason');
  // A reason for other words leaves it; one for these words makes use of it.
  await runCode(folder, 'reason', 'system-purpose', ...reason, '--covers', 'Other words');
  expect(waitsIn(folder)).toMatchObject(waits);
  const { succeeded, output } = await runCode(folder, 'reason', 'system-purpose', ...reason, '--covers', 'No one may');
  expect(succeeded, output).toBe(true);
  expect(waitsIn(folder)).toBe(undefined);
});

test('broken off on a terminal, the asking begins again with the comment as the first draft of the answer', async () => {
  const { folder, file, textOf } = await sentWithComment();
  answers.select.mockResolvedValueOnce('all');
  answers.confirm.mockRejectedValueOnce(new Error('User force closed the prompt'));
  const broken = await onTerminal(folder, 'word', 'in', file);
  expect(broken.output).toContain('User force closed the prompt');
  expect(textOf('system-purpose')).toContain(nobody.by);
  expect(waitsIn(folder)).toHaveLength(1);
  answers.confirm.mockResolvedValueOnce(true);
  answers.select.mockResolvedValueOnce('decision');
  answers.input.mockRejectedValueOnce(new Error('User force closed the prompt'));
  await onTerminal(folder, 'word', 'waiting');
  expect(waitsIn(folder)).toHaveLength(1);
  answers.confirm.mockResolvedValueOnce(true).mockResolvedValueOnce(true);
  answers.select.mockResolvedValueOnce('decision');
  for (const answer of ['Plainer', 'It is plainer.', 'No one may']) answers.input.mockResolvedValueOnce(answer);
  answers.input.mockResolvedValue('anything else');
  const { succeeded, output } = await onTerminal(folder, 'word', 'waiting');
  expect(succeeded, output).toBe(true);
  expect(JSON.stringify(answers.input.mock.calls)).toContain('"default":"Plainer for tenants."');
  expect(waitsIn(folder)).toBe(undefined);
});

test('the comment is done with where an editor wants no reason for the words', async () => {
  const { folder, file } = await sentWithComment();
  answers.select.mockResolvedValueOnce('all');
  answers.confirm.mockResolvedValueOnce(false);
  const { succeeded, output } = await onTerminal(folder, 'word', 'in', file);
  expect(succeeded, output).toBe(true);
  expect(waitsIn(folder)).toBe(undefined);
});

test('a comment on a change that is accepted later waits for the reason too', async () => {
  const { folder, file } = await sentWithComment();
  await runCode(folder, 'word', 'in', file, '--later', 'all');
  await runCode(folder, 'word', 'waiting', '--accept', 'all');
  expect(waitsIn(folder)).toHaveLength(1);
  expect(readFileSync(join(folder, clause('system-purpose')), 'utf8')).toContain(nobody.by);
});
