import { expect, test } from 'vitest';
import { runNode } from './run-node.ts';

// Other tests run commands in their own process. Here each program is started as people start it.

test.each([
  ['code', ['verify'], 'all as they were frozen.'],
  ['responses', ['data-map'], 'name'],
  ['publications', ['--help'], 'npm run publications --'],
])('npm run %s answers on the terminal, and ends well', async (program, args, words) => {
  const { succeeded, answer } = await runNode([`scripts/${program}.ts`, ...args]);
  expect(answer).toContain(words);
  expect(succeeded).toBe(true);
});

test.each([
  ['code', ['verify', '--against', 'src/source/fixtures/sound/code/published/revisions.lock.json'], 'NOT as'],
  ['code', ['publish'], 'Pass it as <label>'],
  ['responses', ['lits'], 'Did you mean list?'],
  ['publications', ['pfd', '0.2'], 'Did you mean pdf?'],
])(
  'npm run %s says what is wrong without the words of programmers, and ends as failed',
  async (program, args, words) => {
    const { succeeded, output } = await runNode([`scripts/${program}.ts`, ...args]);
    expect(output).toContain(words);
    expect(output).not.toContain('    at ');
    expect(succeeded).toBe(false);
  },
);
