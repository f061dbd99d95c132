import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labelIn } from '../../../src/model/labels.ts';
import { problemLine } from '../../../src/model/problem.ts';
import { appendEntry } from '../../../src/drafting/append-entry.ts';
import { setTopLevelKey } from '../../../src/drafting/yaml-splice.ts';
import { answeredRecommendations } from '../../../src/provenance/answers.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { gateDraft } from './publication/gate-draft.ts';
import {
  addReasons,
  clearDraft,
  copiesOfPrepared,
  copyOfContent,
  copyOfShipped,
  copyWithoutReason,
  edit,
  completeDraft,
  restorePublished,
} from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';
import { skipWithout } from '../../../tests/requirements.ts';

const record = 'code/draft/revision.yaml';

/** Returns a copy of the project's content whose draft lacks only its clearance, and leaves one clause as it was. */
const finishedDraft = copiesOfPrepared('content', (folder) => {
  restorePublished(folder, ['northern-ireland']);
  completeDraft(folder);
  addReasons(folder);
});

test('the shipped draft, with its reasons added, passes the gate and is published', async () => {
  const folder = copyWithoutReason();
  completeDraft(folder);
  const { label, frozen } = gateDraft(folder);
  expect((await runCode(folder, 'publish', label)).output).toContain('Missing reason for a change of clause');
  addReasons(folder);
  expect((await runCode(folder, 'publish', label)).output).toContain('Missing clearance');
  const roles = ['--prepared-by', 'policy lead', '--cleared-by', 'head of data policy'];
  expect((await runCode(folder, 'duty-note', '1', 'The group asked for it.')).succeeded).toBe(true);
  const dry = await runCode(folder, 'clear', ...roles, '--dry-run');
  expect(dry.output).toContain('Would add content/code/draft/clearance.yaml');
  expect((await runCode(folder, 'clear', '--prepared-by', 'a', '--cleared-by', 'A')).succeeded).toBe(false);
  expect((await runCode(folder, 'clear', ...roles)).succeeded).toBe(true);
  const published = await runCode(folder, 'publish', label);
  expect(published.succeeded, published.output).toBe(true);
  expect(published.output).toContain('Responses are considered conscientiously.');
  const count = frozen.revisions.length + 1;
  expect((await runCode(folder, 'verify')).output).toContain(`${count} frozen revisions: all as they were frozen.`);
  expect(readFileSync(join(folder, `code/published/${label}/revision.yaml`), 'utf8')).toContain('asked for it.');
  expect(readFileSync(join(folder, 'code/draft/revision.yaml'), 'utf8')).not.toContain('dutyNotes');
});

test.each([
  ['no summary', 'summary', 'summary: ""', 'yaml-value'],
  ['no basis', 'basis', 'basis: []', 'yaml-value'],
  ['a basis that is a decision alone', 'basis', 'basis:\n  - kind: decision\n    sentence: Why not.', 'publish-basis'],
  [
    'a workshop without its id',
    'basis',
    'basis:\n  - kind: workshop\n    sentence: It was asked for.',
    'publish-basis',
  ],
  ['a date in the future', 'date', 'date: "2999"', 'publish-date'],
  ['a date before the last revision', 'date', 'date: "2017"', 'revision-order'],
  ['a text left to be written', 'summary', 'summary: "To be written: what it does."', 'publish-unwritten'],
  ['a workshop that is not answered in full', 'completes', 'completes: [2018-10-04-workshop-2]', 'publish-unanswered'],
  [
    'a reason without a change',
    'changes',
    `changes:\n  - clauses: [northern-ireland]\n    kind: moved\n    because:\n      - decision: D\n        sentence: S.\n    note: N.`,
    'change-not-made',
  ],
  [
    'a sentence beside a changed duty that is no longer there',
    'dutyNotes',
    'dutyNotes:\n  - clause: training\n    after: It must go.\n    note: It was asked for.',
    'publish-duty-note',
  ],
])('refuses a draft with %s', (_, key, lines, rule) => {
  const folder = finishedDraft();
  expect(gateDraft(folder).problems).toEqual([]);
  edit(folder, record, (text) => setTopLevelKey(text, key, lines));
  expect(gateDraft(folder).problems.map((problem) => problem.rule)).toContain(rule);
});

test('refuses a draft with a broken reference, and one with the date of the previous revision', () => {
  const folder = finishedDraft();
  edit(folder, 'code/draft/clauses/training.mdx', (text) => `${text}\nSee <Ref to="nothing" />.\n`);
  expect(gateDraft(folder).problems.map(({ rule }) => rule)).toContain('ref-unknown');
  const other = finishedDraft();
  const { frozen } = gateDraft(other);
  edit(other, record, (text) => setTopLevelKey(text, 'date', `date: "${frozen.revisions.at(-1)?.date ?? ''}"`));
  expect(gateDraft(other).problems.map(({ rule }) => rule)).toContain('publish-date');
});

test(
  'an answer given with the next revision is shown only once that is published',
  skipWithout('the long check'),
  () => {
    const folder = finishedDraft();
    const { label } = gateDraft(folder);
    const read = (draft: 'leave out' | 'include') => {
      const { content, problems } = readContent(folder, { draft });
      expect(problems.map(problemLine)).toEqual([]);
      return answeredRecommendations(content?.workshops ?? []);
    };
    const id = read('include').find(({ answer }) => answer === 'not yet answered')?.recommendation.id ?? '';
    const entry = `- recommendation: ${id}\n  disposition: noted\n  because: It was noted.\n  revision: "${label}"\n`;
    edit(folder, 'workshops/2018-10-04-workshop-2/dispositions.yaml', (text) =>
      appendEntry(text, 'dispositions', entry),
    );
    const answerIn = (draft: 'leave out' | 'include') =>
      read(draft).find(({ recommendation }) => recommendation.id === id);
    expect(answerIn('leave out')).toMatchObject({ answer: 'not yet answered' });
    expect(answerIn('include')).toMatchObject({ answer: 'noted', disposition: { revision: 'draft' } });
    expect(gateDraft(folder, { label }).problems).toEqual([]);
  },
);

test('finds where an old revision and a register disagree, and a changed byte in an old revision', () => {
  const folder = copyOfContent('content');
  edit(folder, 'glossary.yaml', (text) => text.replace('id: organisation\n', 'id: another-id\n'));
  edit(folder, 'code/published/0.2/clauses/training.mdx', (text) => text.replace('.', '!'));
  const problems = gateDraft(folder).problems.map(problemLine).join('\n');
  expect(problems).toMatch(/published\/0\.[1-4]\/clauses\/.*\(term-unknown\)/);
  expect(problems).toMatch(/published\/0\.2\/clauses\/training\.mdx.*\(frozen-changed\)/);
});

test('the text that a court orders removed becomes a tombstone, the chain still holds, and the removal is named', async () => {
  const folder = copyOfContent('content');
  const args = ['remove', 'northern-ireland', '--from', '0.3', '--from', '0.4', '--reason', 'By order of a court.'];
  const order = ['--order', 'CO/12/2027', '--prepared-by', 'editor'];
  const second = ['--cleared-by', 'head of legal advice', '--confirm', '0.3 0.4 CO/12/2027'];
  for (const missing of [
    args,
    [...args, ...order],
    [...args, ...order, '--cleared-by', 'Editor', '--confirm', '0.3 0.4 CO/12/2027'],
    [...args, ...order, '--cleared-by', 'head of legal advice', '--confirm', '0.3 CO/12/2027'],
  ]) {
    expect((await runCode(folder, ...missing)).succeeded).toBe(false);
    expect((await runCode(folder, 'verify')).output).toContain('all as they were frozen');
  }
  const { succeeded, output } = await runCode(folder, ...args, ...order, ...second);
  expect(succeeded, output).toBe(true);
  cpSync('content/code/published/revisions.lock.json', join(folder, '.held.json'));
  const verified = await runCode(folder, 'verify', '--against', join(folder, '.held.json'));
  expect(verified.succeeded, verified.output).toBe(true);
  expect(verified.output).toMatch(
    /Removed from 0\.3, .*: the text of northern-ireland\. By order of a court\. \(CO\/12\/2027;/,
  );
  expect(verified.output).toContain('except for 2 texts that were removed');
  expect(verified.output).not.toContain('all as they were frozen');
  edit(folder, 'code/published/0.3/clauses/northern-ireland.mdx', (text) => text.replace('Removed', 'Anything'));
  expect((await runCode(folder, 'verify')).output).toContain('(frozen-removed)');
});

test('a dry run of every command shows its changes, and changes nothing', async () => {
  const folder = copyOfShipped();
  edit(folder, 'consultations/draft-code-2026/consultation.yaml', (text) =>
    text.replace('"2026-11-02"', '"2018-11-02"').replace('"2027-01-29"', '"2019-01-29"'),
  );
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
    ['duty-note', '1', 'The group asked for it.'],
    [
      ...[
        'remove',
        'training',
        '--from',
        '0.4',
        '--reason',
        'By order of a court.',
        '--order',
        'CO/1',
        '--prepared-by',
        'a',
      ],
      ...['--cleared-by', 'b', '--confirm', '0.4 CO/1'],
    ],
  ];
  for (const command of commands) {
    const { succeeded, output } = await runCode(folder, ...command, '--dry-run');
    expect(succeeded, output).toBe(true);
    expect(output).toMatch(/^Would (?:add|change) content\//);
  }
  expect(files()).toBe(before);
});

test('without an argument and a terminal, a command says what to pass', async () => {
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

test('a move, a renumbering and a new title keep every reference, and leave sound content', async () => {
  const folder = copyOfContent('content');
  for (const command of [
    ['move', 'minimum-data', '--after', 'training'],
    ['renumber', 'commitments'],
    ['rename', 'data-quality', 'Right data: always'],
    ['renumber', 'paragraphs', '10'],
    ['new-clause', 'copies', '--title', 'Copies', '--after', 'training', '--number', 'R'],
  ])
    expect(await runCode(folder, ...command)).toMatchObject({ succeeded: true });
  expect(readContent(folder, { draft: 'include' }).problems.map(problemLine)).toEqual([]);
});

test('a part is numbered as it says, and a schedule has numbers of its own', async () => {
  const folder = copyOfContent('src/content/fixtures/sound');
  edit(folder, 'code/draft/revision.yaml', (text) => text.replace(/^outline:[^]*?(?=^changes:)/m, outlineWithSchedule));
  expect(await runCode(folder, 'renumber', 'rules')).toMatchObject({ succeeded: true });
  expect(await runCode(folder, 'renumber', 'paragraphs', '7')).toMatchObject({ succeeded: true });
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  expect(read('code/draft/revision.yaml')).toMatch(/purpose, number: "?Article 1"?[^]*records, number: "?Article 2"?/);
  expect(read('code/draft/clauses/records.mdx')).toContain('number="7"');
  expect(read('code/draft/clauses/access.mdx')).toContain('number="2"');
  const { content, problems } = readContent(folder, { draft: 'include' });
  expect(problems.map(problemLine)).toEqual([]);
  const draft = content?.code.revisions.at(-1);
  expect(draft && ['records', 'who-has-access'].map((id) => labelIn(draft, id))).toEqual([
    'Article 2',
    'paragraph 2 of Schedule 1',
  ]);
});

const outlineWithSchedule = `outline:
  - part: rules
    title: Rules
    numbers: Article 1
    clauses:
      - clause: purpose
      - clause: records
  - part: forms
    title: Forms
    schedule: Schedule 1
    clauses:
      - clause: access
`;

test('a draft that nobody cleared is not published, whatever its clearance file says', () => {
  const folder = finishedDraft();
  clearDraft(folder);
  edit(folder, 'code/draft/clearance.yaml', (text) => text.replace('lawyer', 'editor'));
  expect(gateDraft(folder).clearanceProblems).toMatchObject([{ rule: 'publish-clearance' }]);
  writeFileSync(join(folder, 'code/draft/clearance.yaml'), 'nonsense');
  expect(gateDraft(folder).clearanceProblems).toMatchObject([{ rule: 'publish-clearance' }]);
});

test('check lists characters that a PDF prints as code points, and passes', async () => {
  const folder = finishedDraft();
  const clause = 'code/draft/clauses/training.mdx';
  edit(folder, clause, (text) => `${text}\nThe words 漢字 and 漢 are explained in the glossary.\n`);
  const { output } = await runCode(folder, 'check');
  const lines = readFileSync(join(folder, clause), 'utf8').split('\n');
  const line = lines.findIndex((words) => words.includes('漢')) + 1;
  expect(output).toContain(`content/${clause}:${line}:11  “漢” is printed as [U+6F22].`);
  expect(output).toContain('“字” is printed as [U+5B57].');
  expect(output.match(/“漢”/g)).toHaveLength(1);
  expect(output).not.toContain('“’”');
});
