import { expect, test } from 'vitest';
import { runProgram, type ProgramResult } from '../testing/run-program.ts';
import { responsesProgram } from './program.ts';

async function run(...args: readonly string[]): Promise<ProgramResult> {
  return runProgram(responsesProgram(), args);
}

test('the help lists every setting', async () => {
  const { out } = await run('--help');
  for (const name of ['RESPONSES_KEYS', 'RESPONSES_SECRET', 'RESPONSES_FILE', 'DATABASE_URL', 'RESPONSES_AUDIT'])
    expect(out).toContain(name);
});

test('every command has help', async () => {
  const { out } = await run('--help');
  const names = [...out.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(16);
  for (const name of names.filter((one) => one !== 'help')) expect((await run(name, '--help')).out).toContain('Usage:');
});
