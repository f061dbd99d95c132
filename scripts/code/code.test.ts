import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemLine } from '../../src/code/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { gateDraft } from './publication/gate-draft.ts';
import { clearDraft, copyOf, edit } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

const record = 'code/draft/revision.yaml';
const reason = `  - clauses: [reporting]
    kind: amended
    because:
      - review: Reading the draft through
        sentence: The figures of a year are final only four months after it ends.
    note: The yearly report may come three months later than before.
`;

test('the shipped draft, with its reasons added, passes the gate and is published', { timeout: 120_000 }, async () => {
  const folder = copyOf('content');
  expect((await runCode(folder, 'publish', '0.5')).output).toContain(
    'Missing reason for a change of clause `reporting`',
  );
  edit(folder, record, (text) => text + reason);
  expect((await runCode(folder, 'publish', '0.5')).output).toContain('Missing clearance');
  const roles = ['--prepared-by', 'policy lead', '--cleared-by', 'head of data policy'];
  expect((await runCode(folder, 'clear', ...roles, '--dry-run')).output).toContain(
    'Would add content/code/draft/clearance.yaml',
  );
  expect((await runCode(folder, 'clear', '--prepared-by', 'a', '--cleared-by', 'A')).succeeded).toBe(false);
  expect((await runCode(folder, 'clear', ...roles)).succeeded).toBe(true);
  const published = await runCode(folder, 'publish', '0.5');
  expect(published.succeeded, published.output).toBe(true);
  expect(published.output).toContain('Responses are considered conscientiously.');
  expect((await runCode(folder, 'verify')).output).toContain('5 frozen revisions: all as they were frozen.');
});

test.each([
  [
    'the label of a revision that is published',
    (folder: string) => gateDraft(folder, { label: '0.5', date: '2019-04' }),
    'revision-order',
  ],
  ['no summary', withEdit((text) => text.replace(/summary: >-\n(?: {2}.*\n)+/, 'summary: ""\n')), 'yaml-value'],
  ['no basis', withEdit((text) => text.replace(/basis:\n(?: {2}.*\n| {4}.*\n)+/, 'basis: []\n')), 'yaml-value'],
  [
    'a basis that is a decision alone',
    withEdit((text) => text.replace(/kind: workshop\n.*\n/, 'kind: decision\n')),
    'publish-basis',
  ],
  ['a workshop without its id', withEdit((text) => text.replace(/ {4}id: 2018.*\n/, '')), 'publish-basis'],
  ['a date in the future', withEdit((text) => text.replace('"2019-06"', '"2999"')), 'publish-date'],
  ['the date of the revision before', withEdit((text) => text.replace('"2019-06"', '"2019-05"')), 'publish-date'],
  [
    'a text left to be written',
    withEdit((text) => text.replace('Illustrative work', 'To be written: work').replace(/>-\n {2}To/, '>-\n  To')),
    'publish-unwritten',
  ],
  [
    'a workshop that is not answered in full',
    withEdit((text) => `${text}completes: [2018-10-04-workshop-2]\n`),
    'publish-unanswered',
  ],
])('refuses a draft with %s', (_, prepare, rule) => {
  const folder = copyOf('content');
  edit(folder, record, (text) => text + reason);
  const { problems } = prepare(folder);
  expect(problems.map((problem) => problem.rule)).toContain(rule);
});

function withEdit(change: (text: string) => string) {
  return (folder: string) => {
    edit(folder, record, change);
    return gateDraft(folder, { label: '0.5' });
  };
}

test('refuses a broken reference, and a date before the last revision', () => {
  const folder = copyOf('content');
  edit(folder, record, (text) => text + reason);
  edit(folder, 'code/draft/clauses/training.mdx', (text) => `${text}\nSee <Ref to="nothing" />.\n`);
  expect(gateDraft(folder, { label: '0.5', date: '2019-04' }).problems.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['ref-unknown', 'revision-order']),
  );
});

test('an answer that comes with the next revision is shown once that is published, and not before', () => {
  const folder = copyOf('content');
  edit(folder, record, (text) => text + reason);
  const dispositions = 'workshops/2018-10-04-workshop-2/dispositions.yaml';
  edit(
    folder,
    dispositions,
    (text) =>
      `${text.trimEnd()}\n  - recommendation: ws2-3.3-4\n    disposition: noted\n    because: It was noted.\n    revision: "0.5"\n`,
  );
  const answered = (draft: 'leave out' | 'include') => {
    const { content, problems } = readContent(folder, { draft });
    expect(problems.map(problemLine)).toEqual([]);
    return content?.workshops[0]?.dispositions.dispositions.find((entry) => entry.recommendation === 'ws2-3.3-4')
      ?.revision;
  };
  expect(answered('leave out')).toBeUndefined();
  expect(answered('include')).toBe('draft');
  expect(gateDraft(folder, { label: '0.5' }).problems).toEqual([]);
});

test('finds what an old revision and a register no longer agree on, and a changed byte of an old revision', () => {
  const folder = copyOf('content');
  edit(folder, 'glossary.yaml', (text) => text.replace('id: organisation\n', 'id: another-id\n'));
  edit(folder, 'code/published/0.2/clauses/training.mdx', (text) => text.replace('.', '!'));
  const problems = gateDraft(folder).problems.map(problemLine).join('\n');
  expect(problems).toMatch(/published\/0\.[1-4]\/clauses\/.*\(term-unknown\)/);
  expect(problems).toMatch(/published\/0\.2\/clauses\/training\.mdx.*\(frozen-changed\)/);
});

test(
  'the text that a court orders removed becomes a tombstone, the chain still holds, and the removal is named',
  { timeout: 60_000 },
  async () => {
    const folder = copyOf('content');
    const args = ['remove', 'northern-ireland', '--from', '0.3', '--from', '0.4', '--reason', 'By order of a court.'];
    const { succeeded, output } = await runCode(folder, ...args);
    expect(succeeded, output).toBe(true);
    const verified = await runCode(folder, 'verify', '--against', 'content/code/published/revisions.lock.json');
    expect(verified.succeeded, verified.output).toBe(true);
    expect(verified.output).toMatch(/Removed from 0\.3, .*: the text of northern-ireland\. By order of a court\./);
    edit(folder, 'code/published/0.3/clauses/northern-ireland.mdx', (text) => text.replace('Removed', 'Anything'));
    expect((await runCode(folder, 'verify')).output).toContain('(frozen-removed)');
  },
);

test('every command tells what it takes, and a dry run changes nothing', { timeout: 120_000 }, async () => {
  const folder = copyOf('content');
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('');
  const before = files();
  const commands: readonly (readonly string[])[] = [
    ['new-clause', 'copies', '--title', 'Copies', '--part', 'use'],
    ['rename', 'training', 'Training and testing'],
    ['renumber', 'training', 'R'],
    ['move', 'training', '--after', 'who-may-use'],
    ['consultation', 'new', 'next', '--title', 'The next', '--opens', '2027-01-11'],
    ['consultation', 'outcome', 'draft-code-2026'],
    ['workshop', 'new', '2026-12-10-workshop-3', '--title', 'Workshop 3', '--short-name', 'WS3'],
    ['update', '--title', 'News'],
    ['remove', 'training', '--from', '0.4', '--reason', 'By order of a court.'],
  ];
  for (const command of commands) {
    const { succeeded, output } = await runCode(folder, ...command, '--dry-run');
    expect(succeeded, output).toBe(true);
    expect(output).toMatch(/^Would (?:add|change) content\//);
  }
  expect(files()).toBe(before);
});

test('without an argument and with nobody to ask, a command says what to pass', { timeout: 60_000 }, async () => {
  for (const [command, pass] of [
    ['new-clause', '<id>'],
    ['rename', '<clause>'],
    ['publish', '<label>'],
    ['move', '<clause>'],
  ] as const) {
    const { succeeded, output } = await runCode('content', command);
    expect(succeeded).toBe(false);
    expect(output).toContain(`Pass it as ${pass}`);
  }
});

test(
  'a move, a renumbering and a new title keep every reference, and leave sound content',
  { timeout: 60_000 },
  async () => {
    const folder = copyOf('content');
    for (const command of [
      ['move', 'minimum-data', '--after', 'training'],
      ['renumber', 'commitments'],
      ['rename', 'data-quality', 'Right data: always'],
      ['renumber', 'paragraphs', '10'],
      ['new-clause', 'copies', '--title', 'Copies', '--after', 'training', '--number', 'R'],
    ])
      expect(await runCode(folder, ...command)).toMatchObject({ succeeded: true });
    expect(readContent(folder, { draft: 'include' }).problems.map(problemLine)).toEqual([]);
  },
);

test('a draft that nobody cleared is not published, whatever its file says', () => {
  const folder = copyOf('content');
  edit(folder, record, (text) => text + reason);
  clearDraft(folder);
  edit(folder, 'code/draft/clearance.yaml', (text) => text.replace('lawyer', 'editor'));
  expect(gateDraft(folder, { label: '0.5' }).clearanceProblems).toMatchObject([{ rule: 'publish-clearance' }]);
  writeFileSync(join(folder, 'code/draft/clearance.yaml'), 'nonsense');
  expect(gateDraft(folder, { label: '0.5' }).clearanceProblems).toMatchObject([{ rule: 'publish-clearance' }]);
});
