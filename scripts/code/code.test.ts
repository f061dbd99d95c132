import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemLine } from '../../src/code/problem.ts';
import { appendEntry } from '../../src/drafting/append-entry.ts';
import { setPair } from '../../src/drafting/yaml-splice.ts';
import { answeredRecommendations } from '../../src/provenance/answers.ts';
import { readContent } from '../../src/source/read-content.ts';
import { gateDraft } from './publication/gate-draft.ts';
import { addReasons, clearDraft, copyOf, edit, writtenDraft } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

const record = 'code/draft/revision.yaml';

/** A copy of the content that comes with the software, whose draft lacks nothing but its clearance. */
function finishedDraft(): string {
  const folder = copyOf('content');
  writtenDraft(folder);
  addReasons(folder);
  return folder;
}

test('the shipped draft, with its reasons added, passes the gate and is published', async () => {
  const folder = copyOf('content');
  writtenDraft(folder);
  const { label, frozen } = gateDraft(folder);
  expect((await runCode(folder, 'publish', label)).output).toContain('Missing reason for a change of clause');
  addReasons(folder);
  expect((await runCode(folder, 'publish', label)).output).toContain('Missing clearance');
  const roles = ['--prepared-by', 'policy lead', '--cleared-by', 'head of data policy'];
  const dry = await runCode(folder, 'clear', ...roles, '--dry-run');
  expect(dry.output).toContain('Would add content/code/draft/clearance.yaml');
  expect((await runCode(folder, 'clear', '--prepared-by', 'a', '--cleared-by', 'A')).succeeded).toBe(false);
  expect((await runCode(folder, 'clear', ...roles)).succeeded).toBe(true);
  const published = await runCode(folder, 'publish', label);
  expect(published.succeeded, published.output).toBe(true);
  expect(published.output).toContain('Responses are considered conscientiously.');
  const count = frozen.revisions.length + 1;
  expect((await runCode(folder, 'verify')).output).toContain(`${count} frozen revisions: all as they were frozen.`);
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
    `changes:\n  - clauses: [definitions]\n    kind: moved\n    because:\n      - decision: D\n        sentence: S.\n    note: N.`,
    'change-not-made',
  ],
])('refuses a draft with %s', (_, key, lines, rule) => {
  const folder = finishedDraft();
  expect(gateDraft(folder).problems).toEqual([]);
  edit(folder, record, (text) => setPair(text, key, lines));
  expect(gateDraft(folder).problems.map((problem) => problem.rule)).toContain(rule);
});

test('refuses a draft with a broken reference, and one with the date of the revision before', () => {
  const folder = finishedDraft();
  edit(folder, 'code/draft/clauses/training.mdx', (text) => `${text}\nSee <Ref to="nothing" />.\n`);
  expect(gateDraft(folder).problems.map(({ rule }) => rule)).toContain('ref-unknown');
  const other = finishedDraft();
  const { frozen } = gateDraft(other);
  edit(other, record, (text) => setPair(text, 'date', `date: "${frozen.revisions.at(-1)?.date ?? ''}"`));
  expect(gateDraft(other).problems.map(({ rule }) => rule)).toContain('publish-date');
});

test('an answer that comes with the next revision is shown once that is published, and not before', () => {
  const folder = finishedDraft();
  const { label } = gateDraft(folder);
  const read = (draft: 'leave out' | 'include') => {
    const { content, problems } = readContent(folder, { draft });
    expect(problems.map(problemLine)).toEqual([]);
    return answeredRecommendations(content?.workshops ?? []);
  };
  const id = read('include').find(({ answer }) => answer === 'not yet answered')?.recommendation.id ?? '';
  const entry = `- recommendation: ${id}\n  disposition: noted\n  because: It was noted.\n  revision: "${label}"\n`;
  edit(folder, 'workshops/2018-10-04-workshop-2/dispositions.yaml', (text) => appendEntry(text, 'dispositions', entry));
  const answerIn = (draft: 'leave out' | 'include') =>
    read(draft).find(({ recommendation }) => recommendation.id === id);
  expect(answerIn('leave out')).toMatchObject({ answer: 'not yet answered' });
  expect(answerIn('include')).toMatchObject({ answer: 'noted', disposition: { revision: 'draft' } });
  expect(gateDraft(folder, { label }).problems).toEqual([]);
});

test('finds what an old revision and a register no longer agree on, and a changed byte of an old revision', () => {
  const folder = copyOf('content');
  edit(folder, 'glossary.yaml', (text) => text.replace('id: organisation\n', 'id: another-id\n'));
  edit(folder, 'code/published/0.2/clauses/training.mdx', (text) => text.replace('.', '!'));
  const problems = gateDraft(folder).problems.map(problemLine).join('\n');
  expect(problems).toMatch(/published\/0\.[1-4]\/clauses\/.*\(term-unknown\)/);
  expect(problems).toMatch(/published\/0\.2\/clauses\/training\.mdx.*\(frozen-changed\)/);
});

test('the text that a court orders removed becomes a tombstone, the chain still holds, and the removal is named', async () => {
  const folder = copyOf('content');
  const args = ['remove', 'northern-ireland', '--from', '0.3', '--from', '0.4', '--reason', 'By order of a court.'];
  const { succeeded, output } = await runCode(folder, ...args);
  expect(succeeded, output).toBe(true);
  const verified = await runCode(folder, 'verify', '--against', 'content/code/published/revisions.lock.json');
  expect(verified.succeeded, verified.output).toBe(true);
  expect(verified.output).toMatch(/Removed from 0\.3, .*: the text of northern-ireland\. By order of a court\./);
  edit(folder, 'code/published/0.3/clauses/northern-ireland.mdx', (text) => text.replace('Removed', 'Anything'));
  expect((await runCode(folder, 'verify')).output).toContain('(frozen-removed)');
});

test('every command tells what it takes, and a dry run changes nothing', async () => {
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

test('without an argument and with nobody to ask, a command says what to pass', async () => {
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
});

test('a draft that nobody cleared is not published, whatever its file says', () => {
  const folder = finishedDraft();
  clearDraft(folder);
  edit(folder, 'code/draft/clearance.yaml', (text) => text.replace('lawyer', 'editor'));
  expect(gateDraft(folder).clearanceProblems).toMatchObject([{ rule: 'publish-clearance' }]);
  writeFileSync(join(folder, 'code/draft/clearance.yaml'), 'nonsense');
  expect(gateDraft(folder).clearanceProblems).toMatchObject([{ rule: 'publish-clearance' }]);
});

test('check says which signs of the draft a PDF prints by their number, and lets it pass', async () => {
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
