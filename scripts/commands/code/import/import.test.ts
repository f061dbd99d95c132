import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { isPlaceholder } from '../../../../src/drafting/placeholder.ts';
import { problemLine } from '../../../../src/model/problem.ts';
import { clausesOf } from '../../../../src/model/code.ts';
import { plainText } from '../../../../src/model/plain-text.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { copyOfContent } from '../testing/publishable-content.ts';
import { runCode } from '../testing/run-code.ts';
import { paragraph, paragraphOf, pictureRun, run, tracked, wordFile, type WordFile } from '../testing/word-file.ts';

/** A file in a temporary folder, which is deleted after the test. */
function fileOf(name: string, bytes: Uint8Array | string): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

async function importNew(file: WordFile, ...more: readonly string[]) {
  const path = fileOf('code.docx', wordFile(file));
  const folder = join(path, '..', 'content');
  const { succeeded, output } = await runCode(
    'content',
    'import',
    path,
    '--new',
    folder,
    '--title',
    'The Code',
    ...more,
  );
  if (!existsSync(folder)) return { succeeded, output, folder, clauses: undefined };
  const { content, problems } = readContent(folder, { draft: 'include' });
  expect(problems.map(problemLine)).toEqual([]);
  const revision = content?.code.revisions[0];
  const clauses = (revision === undefined ? [] : clausesOf(revision)).map(({ number, text }) => [
    number,
    text.front.title,
    plainText(text.tree, (to) => to),
  ]);
  return { succeeded, output, folder, clauses };
}

test('turns the numbered headings of a Word file into clauses, without problems in the content', async () => {
  const { clauses, output } = await importNew({
    header: paragraph('OFFICIAL'),
    body: [
      paragraph('Code of Practice on Records', 'Heading1'),
      paragraph('1. Purpose', 'Heading2'),
      paragraph('1.1 Officers must keep a record &lt;always&gt; in {braces}.'),
      paragraphOf(run('1.2 It is kept for 31 days.') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
      paragraph('2. Keeping it safe', 'Heading2'),
      paragraph('Nobody may sell it.'),
    ].join(''),
    footnote: paragraph('Unless a court says otherwise.'),
  });
  expect(clauses).toEqual([
    ['1', 'Purpose', expect.stringContaining('Officers must keep a record <always> in {braces}.')],
    ['2', 'Keeping it safe', 'Nobody may sell it.'],
  ]);
  expect(clauses?.[0]?.[2]).toContain('Unless a court says otherwise.');
  expect(output).toContain('A header or footer was left out: “OFFICIAL”.');
});

test('says which number was left out, because an earlier chapter has a clause with it', async () => {
  const { clauses, output } = await importNew({
    body: ['Chapter 1', '1. Joining', 'Chapter 2', '1. Leaving']
      .map((words, index) => paragraph(words, `Heading${1 + (index % 2)}`) + (index % 2 ? paragraph('Text.') : ''))
      .join(''),
  });
  expect(clauses?.map(([number, title]) => [number, title])).toEqual([
    ['1', 'Joining'],
    [undefined, 'Leaving'],
  ]);
  expect(output).toContain('The number “1” of “Leaving” was left out, because an earlier clause has it.');
});

test("takes the title from Word's title style, and does not make it a clause", async () => {
  const file = wordFile({
    body: [
      paragraph('Code of Practice', 'Title'),
      paragraph('on Records', 'Title'),
      paragraph('Purpose', 'Heading1'),
      paragraph('It keeps records safe.'),
      paragraph('Lower', 'Heading2'),
      paragraph('It keeps them right.'),
    ].join(''),
  });
  const path = fileOf('code.docx', file);
  const folder = join(path, '..', 'content');
  const asNew = await runCode('content', 'import', path, '--new', folder);
  expect(asNew.succeeded, asNew.output).toBe(true);
  expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toContain('code: "Code of Practice on Records"');
  expect(readdirSync(join(folder, 'code/draft/clauses'))).toEqual(['purpose.mdx']);

  const intoDraft = await runCode(copyOfContent('content'), 'import', path);
  expect(intoDraft.output).toContain('The title “Code of Practice on Records” was left out');
});

test('keeps every word of a Word table, with the first row as header', async () => {
  const row = (...cells: readonly string[]) =>
    `<w:tr>${cells.map((words) => `<w:tc>${paragraph(words)}</w:tc>`).join('')}</w:tr>`;
  const { clauses, output } = await importNew({
    body: [
      paragraph('1. Who checks', 'Heading1'),
      `<w:tbl>${row('Body', 'Checks')}${row('Inspectorate', 'Forces')}</w:tbl>`,
    ].join(''),
  });
  expect(clauses?.[0]?.[2]).toMatch(/^Body\s+Checks\s+Inspectorate\s+Forces$/);
  expect(output).not.toContain('left out');
});

test('pictures become figures, and the gate waits for the words that the document does not have', async () => {
  const shot = readFileSync('src/guides/comparison.png');
  const photo = await sharp(shot).resize(200).jpeg().toBuffer();
  const gif = await sharp(shot).resize(200).gif().toBuffer();
  const { clauses, output, folder } = await importNew({
    body: [
      paragraph('1. Steps', 'Heading1'),
      paragraph('This is how it is done.'),
      paragraphOf(pictureRun('shot.png', 'A screen. Description automatically generated')),
      paragraph('Then it is done.'),
      paragraphOf(run('See ') + pictureRun('photo.jpeg', 'Two boxes &amp; an arrow.') + run(' here.')),
      paragraph('Figure 2: From training to use', 'Caption'),
      paragraphOf(pictureRun('moving.gif', 'A film')),
      `<w:tbl><w:tr><w:tc>${paragraph('Body')}</w:tc></w:tr><w:tr><w:tc>${paragraphOf(pictureRun('shot.png', 'In a table'))}</w:tc></w:tr></w:tbl>`,
    ].join(''),
    pictures: { 'shot.png': shot, 'photo.jpeg': photo, 'moving.gif': gif },
  });
  const draft = join(folder, 'code/draft');
  expect(readFileSync(join(draft, 'clauses/steps.mdx'), 'utf8')).toContain(
    [
      'This is how it is done.',
      '<Figure file="picture-1.png" alt="To be written: what the picture shows.">\n  To be written: the caption.\n</Figure>',
      'Then it is done.',
      'See  here.',
      '<Figure file="picture-2.jpg" alt="Two boxes & an arrow.">\n  Figure 2: From training to use\n</Figure>',
    ].join('\n\n'),
  );
  expect(readFileSync(join(draft, 'figures/picture-1.png')).equals(shot)).toBe(true);
  expect(readFileSync(join(draft, 'figures/picture-2.jpg')).equals(photo)).toBe(true);
  expect(readdirSync(join(draft, 'figures'))).toHaveLength(2);
  for (const loss of [
    'The picture `picture-1.png` is in a `<Figure>`: write the text that stands for it and its caption.',
    'The picture `picture-2.jpg` was among words, and comes after their paragraph.',
    'Unknown kind of picture, expected a PNG, a JPEG or an SVG.',
    'A picture was left out: “A film”.',
    'A picture was left out: “In a table”.',
  ])
    expect(output).toContain(loss);
  expect(clauses?.[0]?.[2]?.split('\n').filter(isPlaceholder)).toEqual([
    'To be written: what the picture shows.',
    'To be written: the caption.',
  ]);
  const { output: refused } = await runCode(folder, 'check');
  expect(refused).toMatch(
    /steps\.mdx:\d+:\d+ {2}Unexpected placeholder text `To be written: what the picture shows\.`/,
  );
});

test('keeps the automatic numbers of headings in Word', async () => {
  const { clauses } = await importNew({
    body: [
      paragraph('The Code', 'Heading1'),
      paragraph('Purpose', 'Auto'),
      paragraph('One.'),
      paragraph('Records', 'Auto'),
      paragraph('Two.'),
    ].join(''),
  });
  expect(clauses?.map(([number, title]) => [number, title])).toEqual([
    ['A', 'Purpose'],
    ['B', 'Records'],
  ]);
});

const changed: WordFile = {
  body: [
    paragraph('Purpose', 'Heading1'),
    paragraphOf(run('Officers ') + tracked('del', 'may') + tracked('ins', 'must') + run(' keep a record.')),
    paragraph('Records', 'Heading1'),
    paragraphOf('<w:commentRangeStart w:id="4"/>' + run('They are kept.') + '<w:commentRangeEnd w:id="4"/>'),
  ].join(''),
  comments: `<w:comment w:id="4" w:author="Lawyer" w:date="2026-11-03T10:00:00Z">${paragraph('For how long?')}</w:comment>`,
};

test('lists each tracked change and comment, and imports nothing until the editor decides', async () => {
  for (const choice of [[], ['--tracked-changes', 'accept'], ['--comments', 'leave-out']]) {
    const { succeeded, output, clauses } = await importNew(changed, ...choice);
    expect(succeeded).toBe(false);
    expect(clauses).toBeUndefined();
    expect(output).toContain('deleted: “may” (Editor, 2026-11-02)');
    expect(output).toContain('inserted: “must” (Editor, 2026-11-02)');
    expect(output).toContain('comment: “For how long?” about “They are kept.” (Lawyer, 2026-11-03)');
  }
});

test.each([
  ['accept', 'Officers must keep a record.'],
  ['reject', 'Officers may keep a record.'],
])('with the choice to %s tracked changes, imports “%s”', async (choice, words) => {
  const { clauses } = await importNew(changed, '--tracked-changes', choice, '--comments', 'leave-out');
  expect(clauses?.[0]?.[2]).toBe(words);
});

test('proposes a clause of the draft for each heading, and imports the text once accepted', async () => {
  const folder = copyOfContent('content');
  const markdown = [
    '# G. What the system is for',
    'The system holds what the police need to know, and nothing else.',
    '# A thing never said before',
    'Unheard-of words about unheard-of matters.',
  ].join('\n\n');
  const path = fileOf('text.md', markdown);
  const proposed = await runCode(folder, 'import', path);
  expect(proposed.succeeded).toBe(false);
  expect(proposed.output).toMatch(/G\. What the system is for {2}→ {2}system-purpose \(\d+ % alike\)/);
  expect(proposed.output).toContain('A thing never said before  →  new');
  const before = readFileSync(join(folder, 'code/draft/clauses/system-purpose.mdx'), 'utf8');
  const { succeeded, output } = await runCode(folder, 'import', path, '--accept');
  expect(succeeded, output).toBe(true);
  const after = readFileSync(join(folder, 'code/draft/clauses/system-purpose.mdx'), 'utf8');
  expect(after).toContain('The system holds what the police need to know, and nothing else.');
  expect(after.split('\n---\n')[0]).toBe(before.split('\n---\n')[0]);
  expect(readdirSync(join(folder, 'code/draft/clauses'))).toContain('a-thing-never-said-before.mdx');
  expect(readContent(folder, { draft: 'include' }).problems.map(problemLine)).toEqual([]);
});

test('refuses a file that is not a Word file, and a folder that is not empty', async () => {
  const { output } = await runCode('content', 'import', fileOf('code.docx', 'Not a Word file'));
  expect(output).toContain('This is not a complete Word file (.docx)');
  const other = await runCode('content', 'import', fileOf('code.md', '# A\n\nB'), '--new', 'content');
  expect(other.output).toContain('content is not empty.');
});
