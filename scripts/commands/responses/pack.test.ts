import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { decisionPackDocument } from '../../../src/downloads/typst/decision-pack.ts';
import { decisionPackWord } from '../../../src/downloads/word/decision-pack.ts';
import { packWithRefusals } from '../../../src/downloads/testing/pack-with-refusals.ts';
import { copyOfContent } from '../code/testing/publishable-content.ts';
import { runCode } from '../code/testing/run-code.ts';
import { wordsOf } from '../downloads/testing/pdf-faults.ts';
import { readPdf } from '../downloads/testing/read-pdf.ts';
import { textPrinter } from '../downloads/pdf-printer.ts';
import { projectRoot } from '../run-node.ts';
import { folder, withOperator } from './testing/operator.ts';

withOperator();

test.each([0, 3, 40])(
  'the first page is one page, with %i refusals: totals, refusals and what a summary leaves out',
  async (refused) => {
    const { pages } = await readPdf(textPrinter()(decisionPackDocument(packWithRefusals(refused))));
    const [first = '', second = ''] = pages.map(({ structure }) =>
      structure === undefined ? '' : wordsOf(structure).replaceAll(/\s+/g, ' '),
    );
    expect(first).toContain('Responses received');
    expect(first).toContain('What a summary leaves out');
    expect(first).toContain('Responses are no sample.');
    expect(first).toContain(refused === 0 ? 'Nothing would be refused' : 'Words against 0');
    if (refused === 40) expect(first).toMatch(/\d+ more are among the points that follow/);
    expect(first).not.toContain('Every point');
    expect(second).toContain('Every point');
  },
);

test('the Word file says the same, and is the same each time', async () => {
  const [one, other] = [await decisionPackWord(packWithRefusals(3)), await decisionPackWord(packWithRefusals(3))];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  const text = strFromU8(unzipSync(one)['word/document.xml'] ?? new Uint8Array());
  for (const words of [
    'Responses received',
    'Point number 2',
    'Words against 2',
    'What a summary leaves out',
    'Every point',
  ])
    expect(text).toContain(words);
});

test('the decision is recorded with the role, the day and the hash of the pack', async () => {
  process.chdir(projectRoot);
  const content = copyOfContent('src/content/fixtures/sound');
  process.chdir(folder);
  writeFileSync(join(folder, 'pack.pdf'), 'the pack');
  const decide = (...args: readonly string[]) => runCode(content, 'consultation', 'decide', 'spring-round', ...args);
  expect((await decide('--pack', 'none.pdf', '--by', 'minister')).output).toContain('Missing file none.pdf');
  expect((await decide('--pack', 'pack.pdf', '--by', 'minister', '--date', '2999-01-01')).output).toContain(
    'not in the future',
  );
  const { succeeded, output } = await decide('--pack', 'pack.pdf', '--by', 'minister', '--date', '2026-09-14');
  expect(succeeded, output).toBe(true);
  expect(output).toMatch(/by: "minister"[\s\S]*date: "2026-09-14"[\s\S]*pack: "[0-9a-f]{64}"/);
  expect((await runCode(content, 'check')).output).not.toContain('points.yaml');
});
