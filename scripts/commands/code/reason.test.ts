import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { gateDraft } from './publication/gate-draft.ts';
import { copyWithoutReason, edit, restorePublished } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

const answers = vi.hoisted(() => ({ select: vi.fn(), search: vi.fn(), input: vi.fn(), confirm: vi.fn() }));
vi.mock('@inquirer/prompts', () => answers);

const record = 'code/draft/revision.yaml';
const decision = [
  '--because',
  'decision: Six months',
  '--sentence',
  'Three were too short.',
  '--note',
  'It comes later.',
];
const recordOf = (folder: string) => readFileSync(join(folder, record), 'utf8');
/** What holds the draft back, apart from the consultation on the revision before that is open in the content. */
const rulesOf = (folder: string) =>
  gateDraft(folder)
    .problems.map(({ rule }) => rule)
    .filter((rule) => rule !== 'publish-consultation');

test('without a terminal, a reason is written from options, shown as the public will see it, and the rest stays', async () => {
  const folder = copyWithoutReason();
  edit(folder, record, (text) => text.replace('status:', '# Ask the lawyer.\nstatus:'));
  const before = recordOf(folder);
  const { succeeded, output } = await runCode(folder, 'reason', ...decision);
  expect(succeeded, output).toBe(true);
  expect(output).toContain('within [-three-]{+six+} months');
  expect(output).toContain('    It comes later.\n    Three were too short. (Own decision: Six months)\n');
  expect(recordOf(folder).startsWith(before.trimEnd())).toBe(true);
  expect(rulesOf(folder)).not.toContain('change-undeclared');
  expect((await runCode(folder, 'reason')).output).toContain('Every change has a reason.');
});

test('without a terminal and a reason, it shows the change and says what to pass', async () => {
  const folder = copyWithoutReason();
  const { succeeded, output } = await runCode(folder, 'reason', 'reporting');
  expect(succeeded).toBe(false);
  expect(output).toContain('Pass it as --because <reason>');
  expect((await runCode(folder, 'reason', '--because', 'law: An Act', 'reporting')).output).toContain(
    'Pass it as --sentence <sentence>',
  );
});

test.each([
  ['because', 'Write one of recommendation, point, action, consultation, law'],
  ['response: ABCDE', 'Write one of recommendation, point, action, consultation, law'],
  ['decision:', 'Write one of'],
  ['recommendation: w1-9.9-9', 'No recommendation that can be a reason has that id.'],
  ['recommendation: w1-1.1-2', 'No recommendation that can be a reason has that id.'],
  ['action: w1-a9', 'Did you mean w1-a1?'],
  ['correction: small', 'A correction is editorial or renumbered.'],
  ['consultation: next-round', 'There is no consultation of that name with a published outcome.'],
])('the reason “%s” is refused with what can be given', async (because, words) => {
  const sound = 'src/content/fixtures/sound';
  const { succeeded, output } = await runCode(sound, 'reason', 'access', '--because', because, '--dry-run');
  expect(succeeded).toBe(false);
  expect(output).toContain(words);
});

test('recommendations, actions and laws are found by their words', async () => {
  const { output } = await runCode('content', 'reason', '--find', 'annual report inspections');
  expect(output).toContain('recommendation: ws2-3.2-7\n    The annual report on LEDS should include');
  expect((await runCode('content', 'reason', '--find', 'Data Protection Act')).output).toMatch(
    /law: Data Protection Act 2018, section 62\n.*\n?.*reason in revision/,
  );
  expect((await runCode('content', 'reason', '--find', 'zebra')).output).toContain('Nothing has these words.');
});

test('one set of options is never taken for several changes, and clauses that did not change are named', async () => {
  const folder = copyWithoutReason();
  restorePublished(folder, ['data-quality', 'inspection']);
  edit(folder, 'code/draft/clauses/training.mdx', (text) => `${text}\nNobody is trained only once.\n`);
  edit(folder, 'code/draft/clauses/data-quality.mdx', (text) => `${text}\nNobody guesses.\n`);
  const { succeeded, output } = await runCode(folder, 'reason', ...decision);
  expect(succeeded).toBe(false);
  expect(output).toContain(
    'would give the reason for 2 changes. Name the clauses of one change: data-quality; reporting.',
  );
  expect((await runCode(folder, 'reason', 'data-quality', ...decision)).succeeded).toBe(true);
  expect((await runCode(folder, 'reason', 'inspection')).output).toContain(
    '`inspection` is not a clause that the draft changed.',
  );
});

test('a second reason of a change says which words it covers', async () => {
  const folder = copyWithoutReason();
  const args = ['reason', 'data-quality', '--because', 'decision: Faster', '--sentence', 'It is faster.'];
  expect((await runCode(folder, ...args)).output).toContain('Pass it as --covers <words>');
  const { succeeded, output } = await runCode(folder, ...args, '--covers', 'within 24 hours');
  expect(succeeded, output).toBe(true);
  expect(output).toContain('The existing reason must also say which words it covers');
  expect(recordOf(folder)).toContain(
    '      - decision: Faster\n        sentence: It is faster.\n        covers:\n          - words: within 24 hours\n',
  );
});

test('the words that the first reason covers can be given with the second', async () => {
  const folder = copyWithoutReason();
  const args = ['reason', 'data-quality', '--because', 'decision: Faster', '--sentence', 'It is faster.'];
  const covers = ['--covers', 'within 24 hours', '--first-covers', 'ten minutes', '--first-covers', 'within: one'];
  const { succeeded, output } = await runCode(folder, ...args, ...covers);
  expect(succeeded, output).toBe(true);
  expect(output).not.toContain('has to say which words');
  expect(recordOf(folder)).toMatch(
    /review: Reading for inspection\n.*\n {8}covers:\n {10}- words: ten minutes\n {10}- words: "within: one"\n {6}- decision: Faster\n/,
  );
  expect(gateDraft(folder).problems.map(({ rule }) => rule)).not.toContain('covers-missing');
  const again = await runCode(folder, ...args, ...covers);
  expect(again.output).toContain('Each reason of `data-quality` already says what it covers.');
  expect(again.succeeded).toBe(false);
});

test('what was only renumbered needs no words at all', async () => {
  const folder = copyWithoutReason();
  await runCode(folder, 'move', 'minimum-data', '--after', 'training');
  await runCode(folder, 'renumber', 'commitments');
  const { succeeded, output } = await runCode(folder, 'reason', '--kind', 'renumbered');
  expect(succeeded, output).toBe(true);
  expect(recordOf(folder).match(/correction: renumbered/g)).toHaveLength(1);
  expect(gateDraft(folder).problems.filter(({ rule }) => rule === 'change-undeclared')).toHaveLength(2);
});

test('a move and a renumbering write their reasons if they are given, and half a reason changes nothing', async () => {
  const folder = copyWithoutReason();
  const before = recordOf(folder);
  const half = await runCode(folder, 'move', 'minimum-data', '--after', 'training', '--note', 'It is later.');
  expect(half.output).toContain('Nothing was changed. Pass --because, --sentence and --note together');
  expect(recordOf(folder)).toBe(before);
  await runCode(folder, 'move', 'minimum-data', '--after', 'training', ...decision);
  expect((await runCode(folder, 'renumber', 'commitments')).output).toContain('npm run code -- reason');
  await runCode(folder, 'renumber', 'commitments', '--with-reason');
  await runCode(folder, 'reason', 'reporting', ...decision);
  expect(rulesOf(folder).filter((rule) => rule.startsWith('change'))).toEqual([]);
  expect(recordOf(folder)).toContain('- clauses: [minimum-data]\n    kind: moved\n');
});

test('a reason of a kind of the body’s own is written and shown by its word', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync('src/content/fixtures/allotments', folder, { recursive: true });
  writeFileSync(join(folder, 'code/draft/revision.yaml'), recordOf(folder).replace(/^changes:[^]*$/m, 'changes: []\n'));
  const because = [
    '--because',
    'motion: 31 of 7 September',
    '--sentence',
    'A shed burnt.',
    '--note',
    'Fires stay away.',
  ];
  const { output } = await runCode(folder, 'reason', 'keeping-a-plot', ...because);
  expect(output).toContain('A shed burnt. (Motion: 31 of 7 September)');
  expect(recordOf(folder)).toContain('      - motion: 31 of 7 September\n        sentence: A shed burnt.\n');
});

describe('on a terminal', () => {
  const { isTTY } = process.stdin;
  beforeEach(() => {
    process.stdin.isTTY = true;
  });
  afterEach(() => {
    process.stdin.isTTY = isTTY;
  });

  test('a renumbering offers to write its reason', async () => {
    const folder = copyWithoutReason();
    answers.confirm.mockResolvedValue(true);
    const { output } = await runCode(folder, 'renumber', 'commitments', 'B');
    expect(output).toContain('The numbers follow the order in which they are printed. (Renumbering)');
    expect(recordOf(folder)).toContain('- correction: renumbered\n');
  });

  test('it asks for the kind, searches, asks for the sentences, and writes once they are confirmed', async () => {
    const folder = copyWithoutReason();
    const before = recordOf(folder);
    answers.select.mockResolvedValue('recommendation');
    const searches: unknown[] = [];
    answers.search.mockImplementation(({ source }: { source: (term: string) => unknown }) => {
      searches.push(source('whether reports cover what matters'));
      return Promise.resolve('ws2-3.2-2');
    });
    answers.input.mockResolvedValueOnce('They asked.').mockResolvedValueOnce('It comes later.');
    answers.confirm.mockResolvedValue(false);
    await runCode(folder, 'reason');
    expect(searches).toEqual([[expect.objectContaining({ value: 'ws2-3.2-2' })]]);
    expect(recordOf(folder)).toBe(before);
    answers.input.mockResolvedValueOnce('They asked.').mockResolvedValueOnce('It comes later.');
    answers.confirm.mockResolvedValue(true);
    const { output } = await runCode(folder, 'reason');
    expect(recordOf(folder)).toContain('      - recommendation: ws2-3.2-2\n        sentence: They asked.\n');
    expect(output).toContain('ws2-3.2-2 is not yet answered');
  });
});
