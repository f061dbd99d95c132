import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { howManyDiffer } from './status-report.ts';
import { decide, type Listed } from './word/decide.ts';
import { clause, nobody, replaceWords, sent } from './testing/returned-word.ts';
import { edit } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

const answers = vi.hoisted(() => ({ select: vi.fn() }));
vi.mock('@inquirer/prompts', () => answers);

test('an empty paragraph is nothing to do: the list says so, and it does not wait', async () => {
  const { folder, file } = await sent('--clauses', 'G');
  const parts = unzipSync(readFileSync(file));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  // As if somebody had pressed Enter at the end of the paragraph.
  const start = document.lastIndexOf('<w:p>', document.indexOf(nobody.words));
  const end = document.indexOf('</w:p>', start) + '</w:p>'.length;
  const paragraph = document.slice(start, end);
  const properties = /<w:pPr>.*?<\/w:pPr>/.exec(paragraph)?.[0] ?? '';
  const mark = '<w:ins w:id="901" w:author="Ann Lee" w:date="2026-11-02T09:30:00Z"/>';
  const marked = paragraph.replace('</w:pPr>', `<w:rPr>${mark}</w:rPr></w:pPr>`);
  const edited = `${document.slice(0, start)}${marked}<w:p>${properties}</w:p>${document.slice(end)}`;
  writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
  const { output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(output).toContain('Nothing to do: it changes only how the file looks, and nothing that a clause says.');
  expect(output).toContain('1 change: 0 can be accepted, 1 changes only how the file looks. 0 comments');
  expect(existsSync(join(folder, 'code/draft/proposals.yaml'))).toBe(false);
});

test('the same conflict in two places of a change is shown once', async () => {
  const { folder, file } = await sent('--part', 'commitments');
  const words = (time: string) => `for ${time} months, on the day on which the ${time} months end`;
  replaceWords(file, [{ words: words('three'), by: words('six'), author: 'Ann Lee' }]);
  edit(folder, clause('training'), (text) => text.replace(words('three'), words('five')));
  const { output } = await runCode(folder, 'word', 'in', file);
  expect(output.match(/Conflict: the draft has changed these words since\./g)).toHaveLength(1);
  expect(output).toContain('1 change: 0 can be accepted, 1 conflicts with the draft. 0 comments');
});

const change: Listed = {
  clauses: ['training'],
  kind: 'replaced',
  before: 'three',
  after: 'six',
  author: '',
  date: '',
  isUntracked: true,
  comments: [],
  state: 'ready',
};

test('all are the others, where another option names some', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  const decideAll = (options: Parameters<typeof decide>[2]) =>
    decide([change, { ...change, author: 'Ann Lee' }, change], { notes: [], resolved: 0 }, options);
  expect(await decideAll({ accept: ['all'], reject: ['by Ann Lee'] })).toEqual({
    accepted: new Set([0, 2]),
    rejected: new Set([1]),
    later: new Set(),
  });
  await expect(decideAll({ accept: ['all'], reject: ['all'] })).rejects.toThrow('Change 1 is in two of');
  await expect(decideAll({ accept: ['1'], reject: ['1,2'] })).rejects.toThrow('Change 1 is in two of');
});

test('in a terminal, changes that nobody signed can be accepted together, and are called so', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  const { isTTY } = process.stdin;
  process.stdin.isTTY = true;
  answers.select.mockResolvedValueOnce('by ').mockResolvedValueOnce('rejected');
  const decided = await decide([change, { ...change, author: 'Ann Lee' }], { notes: [], resolved: 0 }, {});
  process.stdin.isTTY = isTTY;
  expect(JSON.stringify(answers.select.mock.calls[0])).toContain('accept all without a name, and decide on the others');
  expect([decided?.accepted, decided?.rejected]).toEqual([new Set([0]), new Set([1])]);
});

test('the list says where a change is, what a divided paragraph became and what changed places', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const near = { before: '… may use it as ', after: 'a register of …' };
  await decide(
    [
      { ...change, place: { part: 'plain' } },
      { ...change, kind: 'split', before: '', after: ' ¶ ', place: { near } },
      { ...change, kind: 'moved', place: { swappedWith: 'The other paragraph.', isAfter: 'The other paragraph.' } },
    ],
    { notes: [], resolved: 0 },
    {},
  );
  const lines = log.mock.calls.flat().join('\n');
  expect(lines).toContain('1. training, its plain English: replaced');
  expect(lines).toContain('    One paragraph now ends: … may use it as \n    The next one begins: a register of …');
  expect(lines).toContain('It has changed places with: The other paragraph.');
  expect(lines).not.toContain('It is now after');
});

test('the status says of one clause that it differs, and of a draft without changes that none does', () => {
  expect([0, 1, 2].map(howManyDiffer)).toEqual(['no clause differs.', '1 clause differs:', '2 clauses differ:']);
});
