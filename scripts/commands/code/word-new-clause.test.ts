import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/content/read-content.ts';
import { clause, editDocument, sent } from './testing/returned-word.ts';
import { edit } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

const mark = '<w:ins w:id="901" w:author="Ann Lee" w:date="2026-11-02T09:30:00Z"';
const paragraph = (style: string, words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:rPr>${mark}/></w:rPr></w:pPr>${mark}><w:r><w:t>${words}</w:t></w:r></w:ins></w:p>`;
const newClause =
  paragraph('Heading2', 'Keeping records') +
  paragraph('BodyText', 'Each organisation must keep a record of what it does with the system.');

/** A file with two new clauses before clause H. */
async function sentWithNewClauses() {
  const { folder, file, ...rest } = await sent('--clauses', 'G,H');
  const other = paragraph('Heading2', 'Showing records') + paragraph('BodyText', 'It must show them.');
  editDocument(file, (xml) => {
    const heading = xml.lastIndexOf('<w:p>', xml.indexOf('"_p_1_0"'));
    return `${xml.slice(0, heading)}${newClause}${other}${xml.slice(heading)}`;
  });
  return { folder, file, ...rest };
}

const outline = (folder: string) => readFileSync(join(folder, 'code/draft/revision.yaml'), 'utf8');
const reason = ['--because', 'decision: Records', '--sentence', 'They were missing.', '--note', 'Records are kept.'];

test('accepted new clauses are in the draft, in the outline in their order, with what is left to write named', async () => {
  const { folder, file } = await sentWithNewClauses();
  const { succeeded, output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(succeeded, output).toBe(true);
  expect(output).toContain('1. keeping-records: new clause (Ann Lee, 2 November 2026)');
  expect(output).toContain('`keeping-records` is new. Look at its id and its number, and write its plain English.');
  expect(readFileSync(join(folder, clause('keeping-records')), 'utf8')).toContain('must keep a record');
  expect(outline(folder)).toMatch(
    /clause: system-purpose, .*\n.*clause: keeping-records, .*\n.*clause: showing-records, .*\n.*clause: minimum-data/,
  );
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
  const given = await runCode(folder, 'reason', 'keeping-records', ...reason);
  expect(given.succeeded, given.output).toBe(true);
  expect(outline(folder)).toMatch(/- clauses: \[keeping-records\]\n\s+kind: added/);
  // The same file once more has nothing new.
  expect((await runCode(folder, 'word', 'in', file)).output).toContain('2 are in the draft already');
});

test('a new clause that waits is put in its place when it is accepted later', async () => {
  const { folder, file } = await sentWithNewClauses();
  await runCode(folder, 'word', 'in', file, '--later', 'all');
  expect(existsSync(join(folder, clause('keeping-records')))).toBe(false);
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
  await runCode(folder, 'word', 'waiting', '--accept', '1');
  await runCode(folder, 'word', 'waiting', '--accept', '1');
  expect(outline(folder)).toMatch(/system-purpose, .*\n.*keeping-records, .*\n.*showing-records, .*\n.*minimum-data/);
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
  expect(existsSync(join(folder, 'code/draft/proposals.yaml'))).toBe(false);
});

test('a new clause is put after the nearest clause that the draft still has', async () => {
  const { folder, file } = await sentWithNewClauses();
  await runCode(folder, 'word', 'in', file, '--later', 'all');
  edit(folder, 'code/draft/proposals.yaml', (text) => text.replaceAll('- system-purpose', '- gone'));
  await runCode(folder, 'word', 'waiting', '--accept', '1');
  expect(outline(folder)).toMatch(/system-purpose, .*\n.*keeping-records, .*\n.*minimum-data/);
});

test('a new clause whose heading is the id of another clause that was not sent has an id of its own', async () => {
  const { folder, file, textOf } = await sent('--clauses', 'G,H');
  const before = textOf('retention-and-deletion');
  editDocument(file, (xml) => {
    const heading = xml.lastIndexOf('<w:p>', xml.indexOf('"_p_1_0"'));
    const added = paragraph('Heading2', 'Retention and deletion') + paragraph('BodyText', 'Keep them.');
    return `${xml.slice(0, heading)}${added}${xml.slice(heading)}`;
  });
  await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(textOf('retention-and-deletion')).toBe(before);
  expect(textOf('retention-and-deletion-1')).toContain('Keep them.');
  expect((await runCode(folder, 'word', 'in', file)).output).toContain('1 is in the draft already');
});
