import { expect, test } from 'vitest';
import { z } from 'zod';
import { copyWithoutReason, edit } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

const foundSchema = z.strictObject({
  label: z.string(),
  problems: z.array(
    z.strictObject({
      stops: z.enum(['build', 'publication', 'publication until cleared']),
      file: z.string(),
      line: z.int().min(1),
      column: z.int().min(1),
      rule: z.string(),
      message: z.string().min(1),
      proposal: z.string().optional(),
    }),
  ),
});

test('check --json prints nothing but JSON, with what each problem stops, and fails as check does', async () => {
  const folder = copyWithoutReason();
  const sound = await runCode(folder, 'check', '--json');
  const found = foundSchema.parse(JSON.parse(sound.output));
  expect(found.label).toBe('0.5');
  const undeclared = found.problems.find(({ rule }) => rule === 'change-undeclared');
  expect(undeclared).toMatchObject({ stops: 'publication', file: 'content/code/draft/revision.yaml' });
  expect(undeclared?.proposal).toContain('- clauses: [reporting]');
  expect(sound.succeeded).toBe(true);
  expect((await runCode(folder, 'check', '--json', '--strict')).succeeded).toBe(false);
  edit(folder, 'glossary.yaml', (text) => `${text}- {}\n`);
  const broken = await runCode(folder, 'check', '--json');
  expect(broken.succeeded).toBe(false);
  expect(foundSchema.parse(JSON.parse(broken.output)).problems[0]).toMatchObject({ stops: 'build' });
});
