import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../../src/content/read-content.ts';
import { edit } from './testing/publishable-content.ts';
import { clause, nobody, replaceWords, sent } from './testing/returned-word.ts';
import { runCode } from './testing/run-code.ts';

test('a file that comes back as it went out has nothing to decide, and changes nothing', async () => {
  const { folder, file } = await sent();
  const { output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(output).toContain('0 changes: 0 can be accepted');
  expect(existsSync(join(folder, 'code/draft/proposals.yaml'))).toBe(false);
});

test('without an answer, changes and comments are listed with who made them, and nothing is changed', async () => {
  const { folder, file, textOf: source } = await sent();
  const before = source('system-purpose');
  replaceWords(file, [
    { ...nobody, comment: 'Plainer.' },
    {
      words: 'Each organisation should check',
      by: 'Each organisation should check',
      author: 'Bob Hay',
      comment: 'Why not must?',
    },
  ]);
  const { output } = await runCode(folder, 'word', 'in', file);
  expect(output).toContain('1. system-purpose: replaced (Ann Lee, 2 November 2026)');
  expect(output).toContain('Comment by Ann Lee: Plainer.');
  expect(output).toContain('Comment in who-may-use on “Each organisation should check”\n    Bob Hay: Why not must?');
  expect(output).toContain('Nothing was changed.');
  expect(source('system-purpose')).toBe(before);
});

test('an accepted change is written into its clause, and everything else stays byte for byte', async () => {
  const { folder, file, textOf: source } = await sent('--clauses', 'G,H');
  const before = source('system-purpose');
  replaceWords(file, [nobody]);
  const { succeeded, output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(succeeded, output).toBe(true);
  expect(source('system-purpose')).toBe(before.replace(nobody.words, nobody.by));
  expect(output).toContain('npm run code -- reason');
});

test('what the draft changed since stays: other words are merged, and the same words are a conflict', async () => {
  const { folder, file, textOf: source } = await sent();
  replaceWords(file, [nobody, { words: 'at least once a year', by: 'at least twice a year', author: 'Ann Lee' }]);
  edit(folder, clause('system-purpose'), (text) =>
    text.replace('anything else', 'any other thing').replace('Nobody may', 'No user may'),
  );
  const first = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(first.output).toContain('Conflict: the draft has changed these words since.');
  expect(source('system-purpose')).toContain('No user may use it for any other thing.');
  const { changes } = parse(readFileSync(join(folder, 'code/draft/proposals.yaml'), 'utf8')) as {
    changes: { after: string; author?: string }[];
  };
  expect(changes.map(({ after, author }) => [after, author])).toEqual([[nobody.by, undefined]]);
  // Taken by its number, theirs replaces ours.
  const second = await runCode(folder, 'word', 'waiting', '--accept', '1');
  expect(second.succeeded, second.output).toBe(true);
  expect(source('system-purpose')).toContain('No one may use it for');
  expect(existsSync(join(folder, 'code/draft/proposals.yaml'))).toBe(false);
});

test('changes are accepted and rejected by person, and the rest waits where the content can be read', async () => {
  const { folder, file, textOf: source } = await sent();
  replaceWords(file, [nobody, { words: 'at least once a year', by: 'at least twice a year', author: 'Bob Hay' }]);
  const { output } = await runCode(folder, 'word', 'in', file, '--accept', 'by Bob Hay');
  expect(output).toContain('1 accepted, 0 rejected, 1 for later');
  expect(source('system-purpose')).toContain(nobody.words);
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
  expect((await runCode(folder, 'word', 'waiting')).output).toContain('1. system-purpose: replaced');
  await runCode(folder, 'word', 'waiting', '--reject', 'all');
  expect(existsSync(join(folder, 'code/draft/proposals.yaml'))).toBe(false);
});

test('names are kept only where the settings of the site say so', async () => {
  const { folder, file } = await sent();
  replaceWords(file, [nobody]);
  edit(folder, 'site.yaml', (text) => `${text}proposals: { names: true }\n`);
  await runCode(folder, 'word', 'in', file, '--later', 'all');
  expect(readFileSync(join(folder, 'code/draft/proposals.yaml'), 'utf8')).toContain('author: Ann Lee');
});

test('an answered note goes out as a comment with the next file, and then no longer waits', async () => {
  const { folder, file } = await sent();
  replaceWords(file, [
    {
      words: 'Each organisation should check',
      by: 'Each organisation should check',
      author: 'Bob Hay',
      comment: 'Why not must?',
    },
  ]);
  await runCode(folder, 'word', 'in', file, '--later', 'all');
  edit(folder, 'code/draft/proposals.yaml', (text) =>
    text.replace('text: Why not must?', 'text: Why not must?\n    answer: It is advice.'),
  );
  const next = join(file, '..', 'next.docx');
  const { succeeded, output } = await runCode(folder, 'word', 'out', next);
  expect(succeeded, output).toBe(true);
  expect(strFromU8(unzipSync(readFileSync(next))['word/comments.xml'] ?? new Uint8Array())).toContain(
    'Answer: It is advice.',
  );
  expect(existsSync(join(folder, 'code/draft/proposals.yaml'))).toBe(false);
  expect((await runCode(folder, 'word', 'in', next)).output).toContain('0 comments without a change');
});

test('replies stay with the comment that they answer, and what somebody marked as resolved is not noted', async () => {
  const { folder, file } = await sent();
  const same = (words: string, comment: string, author: string) => ({ words, by: words, author, comment });
  replaceWords(file, [
    same('Each organisation should check', 'Why not must?', 'Bob Hay'),
    same('at least once a year', 'Because it is advice.', 'Ann Lee'),
    same('Nobody may use it for anything else', 'Typo?', 'Bob Hay'),
  ]);
  const parts = unzipSync(readFileSync(file));
  const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array());
  let next = 0;
  const withIds = comments.replaceAll('<w:p>', () => `<w:p w14:paraId="0000000${(next += 1)}">`);
  const listed = '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>';
  const done = '<w15:commentEx w15:paraId="00000003" w15:done="1"/>';
  writeFileSync(
    file,
    zipSync({
      ...parts,
      'word/comments.xml': strToU8(withIds.replace('<w:comments ', '<w:comments xmlns:w14="x" ')),
      'word/commentsExtended.xml': strToU8(`<w15:commentsEx xmlns:w15="x">${listed}${done}</w15:commentsEx>`),
    }),
  );
  const { output } = await runCode(folder, 'word', 'in', file, '--later', 'all');
  expect(output).toContain('    Bob Hay: Why not must?\n    Ann Lee: Because it is advice.\n');
  expect(output).toContain('1 comment without a change, and 1 that somebody marked as resolved.');
  expect(parse(readFileSync(join(folder, 'code/draft/proposals.yaml'), 'utf8'))).toMatchObject({
    notes: [{ clause: 'who-may-use', comments: [{ text: 'Why not must?' }, { text: 'Because it is advice.' }] }],
  });
  // The same file once more adds nothing.
  await runCode(folder, 'word', 'in', file, '--later', 'all');
  expect(readFileSync(join(folder, 'code/draft/proposals.yaml'), 'utf8').match(/Why not must/g)).toHaveLength(1);
});

test('with the changes since a revision tracked, only what others changed is listed', async () => {
  const { folder, file, textOf: source } = await sent('--against', '0.4');
  expect((await runCode(folder, 'word', 'in', file)).output).toContain('0 changes:');
  replaceWords(file, [{ words: 'at least once a year', by: 'at least twice a year', author: 'Ann Lee' }]);
  const { output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(output).toContain('1 accepted');
  expect(output).toContain('at least twice a year');
  void source;
});

test('a clause that has a reason gets another one for the words that were accepted', async () => {
  const { folder, file } = await sent();
  replaceWords(file, [nobody]);
  const listed = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(listed.output).toContain(
    'These clauses have a reason already. To give another one, for the words that you accepted:\n' +
      '  npm run code -- reason system-purpose --covers "No one may use it for anything else"',
  );
  edit(folder, clause('system-purpose'), (text) => text.replace(nobody.by, nobody.words));
  const reason = ['--because', 'decision: Plainer', '--sentence', 'It is plainer.', '--note', 'Nothing changes.'];
  const { succeeded, output } = await runCode(folder, 'word', 'in', file, '--accept', 'all', ...reason);
  expect(succeeded, output).toBe(true);
  const record = readFileSync(join(folder, 'code/draft/revision.yaml'), 'utf8');
  expect(record).toMatch(/decision: Plainer\n\s+sentence: It is plainer\.\n\s+covers:\n\s+- words: No one may use it/);
});
