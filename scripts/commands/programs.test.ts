import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot, runNode } from './run-node.ts';

const manifest = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = manifest.parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));

/** The file that `npm run` starts for a program. */
const fileOf = (program: string): string => scripts[program]?.replace(/^node /, '') ?? '';

// Other tests run commands in the test process. Here each program is started as users start it.

test.each([
  ['code', ['--help'], 'npm run code --'],
  ['responses', ['data-map'], 'name'],
  ['publications', ['--help'], 'npm run publications --'],
])('npm run %s prints its output, and succeeds', async (program, args, words) => {
  const { succeeded, answer } = await runNode([fileOf(program), ...args]);
  expect(answer).toContain(words);
  expect(succeeded).toBe(true);
});

test.each([
  ['code', ['publish'], 'Pass it as <label>'],
  ['responses', ['lits'], 'Did you mean list?'],
  ['publications', ['pfd', '0.2'], 'Did you mean pdf?'],
])('npm run %s prints an error without a stack trace, and fails', async (program, args, words) => {
  const { succeeded, output } = await runNode([fileOf(program), ...args]);
  expect(output).toContain(words);
  expect(output).not.toContain('    at ');
  expect(succeeded).toBe(false);
});
