import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemLine } from '../../../src/model/problem.ts';
import { gateDraft } from './publication/gate-draft.ts';
import { addReasons, completeDraft, copiesOfPrepared, edit, restorePublished } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

const reason = ['--because', 'decision: Plainer', '--sentence', 'It is plainer.', '--note', 'You find it sooner.'];
const finishedDraft = copiesOfPrepared('content', (folder) => {
  restorePublished(folder, ['data-quality', 'putting-data-in', 'retention-and-deletion']);
  completeDraft(folder);
  addReasons(folder);
});

const textOf = (folder: string, path: string) => readFileSync(join(folder, 'code/draft', path), 'utf8');
const problemsOf = (folder: string) => gateDraft(folder).problems.map(problemLine);

async function done(folder: string, ...args: readonly string[]): Promise<string> {
  const { succeeded, output } = await runCode(folder, ...args);
  expect(succeeded, output).toBe(true);
  return output;
}

test('a clause is split with its number, its origin and the numbers after it, and nothing else is left to declare', async () => {
  const folder = finishedDraft();
  await done(
    folder,
    ...['split', 'retention-and-deletion', 'keeping-longer', '--at', 'Data must not be kept only', '--title', 'Longer'],
    ...['--plain', 'Nothing is kept just in case.', ...reason],
  );
  expect(problemsOf(folder)).toEqual([]);
  const record = textOf(folder, 'revision.yaml');
  expect(record).toContain(
    '- { clause: keeping-longer, number: "O" }\n      - { clause: learning-and-improving, number: "P" }',
  );
  expect(record).toContain('- clauses: [keeping-longer]\n    kind: split\n    from: [retention-and-deletion]\n');
  // The footnote stays with the words that refer to it.
  expect(textOf(folder, 'clauses/retention-and-deletion.mdx')).toContain('[^storage]: Data Protection Act 2018');
  expect(textOf(folder, 'clauses/keeping-longer.mdx')).not.toContain('[^storage]');
});

test('a clause is merged into another, whose references and origins follow', async () => {
  const folder = finishedDraft();
  await done(folder, 'renumber', 'commitments', 'B');
  // A note beside the duty watch quotes its entry as printed, with the numbers of today.
  expect(textOf(folder, 'revision.yaml')).toMatch(/after: "?So that everyone [^"]*commitment L/u);
  await done(folder, 'reason', '--kind', 'renumbered');
  const output = await done(folder, 'merge', 'data-quality', 'putting-data-in', ...reason);
  expect(output).toContain('References to `data-quality` now lead to `putting-data-in`, in system-purpose.');
  expect(output).toContain('registers/your-data.yaml:');
  edit(folder, 'registers/your-data.yaml', (text) => text.replaceAll('data-quality', 'putting-data-in'));
  expect(existsSync(join(folder, 'code/draft/clauses/data-quality.mdx'))).toBe(false);
  expect(problemsOf(folder).filter((line) => !line.includes('your-data'))).toEqual([]);
  expect(textOf(folder, 'revision.yaml')).toContain(
    '- clauses: [putting-data-in]\n    kind: merged\n    from: [putting-data-in, data-quality]\n',
  );
});

test('a clause is dropped once nothing refers to it, and what is published keeps it', async () => {
  const folder = finishedDraft();
  const refused = await runCode(folder, 'drop-clause', 'data-quality', ...reason);
  expect(refused.succeeded).toBe(false);
  expect(refused.output).toMatch(/other clauses refer to `data-quality`[^]*clauses\/system-purpose\.mdx:\d+/);
  for (const name of readdirSync(join(folder, 'code/draft/clauses')))
    edit(folder, `code/draft/clauses/${name}`, (text) => text.replaceAll('<Ref to="training" />', 'the training'));
  const output = await done(folder, 'drop-clause', 'training', ...reason);
  expect(output).toContain('Published revisions keep the clause.');
  expect(existsSync(join(folder, 'code/published/0.4/clauses/training.mdx'))).toBe(true);
  expect(problemsOf(folder)).toEqual([]);
  // The entry about an amendment that it had in this draft went with it.
  expect(textOf(folder, 'revision.yaml').match(/\[training\]/g)).toHaveLength(1);
});

test('a clause that was never published leaves no trace', async () => {
  const folder = finishedDraft();
  await done(folder, 'drop-clause', 'issues-over-time');
  expect(problemsOf(folder).filter((line) => line.includes('issues-over-time'))).toEqual([]);
});

test.each([
  [['split', 'training', 'new', '--at', 'no such words', '--title', 'T'], 'No paragraph has the words “no such words”'],
  [
    ['split', 'record-of-use', 'new', '--at', 'ensure that the system keeps a record', '--title', 'T'],
    'at least one paragraph has to stay',
  ],
  [['split', 'record-of-use', 'training', '--at', 'x', '--title', 'T'], 'This id is taken by another clause.'],
  [['split', 'record-of-use', 'new', '--title', 'T'], 'Pass it as --at <words>'],
  [['merge', 'training', 'training'], 'A clause cannot be merged with itself.'],
  [['merge', 'training', 'trainings'], 'Did you mean `training`?'],
  [['drop-clause', 'human-rights'], 'is the only clause of part `rights`, which cannot be empty'],
])('%j changes nothing and says what to do', async (args, words) => {
  const { succeeded, output } = await runCode('content', ...args, '--dry-run');
  expect(succeeded).toBe(false);
  expect(output).toContain(words);
});
