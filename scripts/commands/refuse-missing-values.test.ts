import { expect, test } from 'vitest';
import { codeProgram } from './code/program.ts';
import { downloadsProgram } from './downloads/program.ts';
import { responsesProgram } from './responses/program.ts';
import { runProgram } from './testing/run-program.ts';

test.each([
  ['responses', responsesProgram, ['retain', '--why', '--dry-run'], '--why has no value before --dry-run'],
  ['responses', responsesProgram, ['keys', 'new', 'one.key', '--why', '--who'], '--why has no value'],
  ['code', codeProgram, ['remove', 'training', '--from', '--dry-run'], '--from has no value before --dry-run'],
  ['code', codeProgram, ['--content', '--dry-run', 'publish'], '--content has no value before --dry-run'],
  ['publications', downloadsProgram, ['pdf', '0.2', '--to', '--marked'], '--to has no value before --marked'],
])('%s does nothing where an option was left without its value', async (_, program, args, words) => {
  const { code, errors } = await runProgram(await program(), args);
  expect(errors).toContain(words);
  expect(code).toBe(1);
});

test('without a terminal and a reason, nothing is done to a response, and the way to give one is named', async () => {
  const { code, errors } = await runProgram(responsesProgram(), ['keys', 'new', 'one.key']);
  expect(errors).toContain('Pass it as --why <reason>.');
  expect(code).toBe(1);
});
