import type { Element } from 'xast';
import { x } from 'xastscript';
import { expect, test } from 'vitest';
import { sentFixture } from '../../../scripts/commands/code/testing/sent-fixture.ts';
import { clauseReader } from '../../content/clause/clause-reader.ts';
import { unpackWord } from '../import/word/word-xml.ts';
import { clauseAfter } from './clause-after.ts';
import { judge } from './judge.ts';
import { readReturned } from './returned-file.ts';
import { readSentPart } from './sent-part.ts';
import { kindsOfEdit } from './testing/kinds-of-edit.ts';
import { cutRun, find as findAll, plainRuns, replaceIn, runOf, textOf, WordEditor } from './testing/edit-word.ts';

const { file, sources } = await sentFixture();

/** A paragraph that has some words, with its first plain run. */
function find(editor: WordEditor, words: string): { readonly paragraph: Element; readonly run: Element } {
  const paragraph = editor.paragraphs().find((one) => textOf(one).includes(words));
  const run = paragraph === undefined ? undefined : plainRuns(paragraph)[0];
  if (paragraph === undefined || run === undefined) throw new Error(`The file has no “${words}”.`);
  return { paragraph, run };
}

/** What a clause becomes with one edit of the paragraph that has some words. */
function edited(kind: string, words: string): string {
  const editor = new WordEditor(file);
  const found = find(editor, words);
  const made = kindsOfEdit[kind]?.({ editor, ...found, next: undefined, author: 'Ann Lee', random: () => 0.5 });
  expect(made).toBeDefined();
  return onlyResult(editor);
}

function onlyResult(editor: WordEditor): string {
  const { back, verdicts } = results(editor);
  expect(back.changes).toHaveLength(1);
  const [verdict] = verdicts;
  if (verdict?.state !== 'ready') throw new Error(JSON.stringify(verdict));
  return [...verdict.texts.values()].join('');
}

function results(editor: WordEditor) {
  const parts = unpackWord(editor.save());
  const sent = readSentPart(parts);
  if (sent === undefined) throw new Error('The file has lost what it was made from.');
  const back = readReturned(parts, sent);
  const read = clauseReader();
  const problemWith = (_: string, source: string) => read(Buffer.from(source)).diagnostics[0]?.unexpected;
  return { back, verdicts: back.changes.map((change) => judge(back, change, sources, problemWith)) };
}

test('an item that is put one level farther in is an item of the one before it', () => {
  expect(edited('put an item one level farther in', 'protect people who are at risk')).toContain(
    'carry out penalties for it;\n  - protect people who are at risk, and find people who are missing;\n- safeguard national security.',
  );
});

test('a footnote goes with the reference to it', () => {
  const before = sources.get('status-and-reach') ?? '';
  const after = edited('delete a footnote', 'Chief officers of police forces in England and Wales must then by law');
  expect(before).toMatch(/\[\^[^\]]+\]:/);
  expect((after.match(/\[\^/g) ?? []).length).toBe((before.match(/\[\^/g) ?? []).length - 2);
});

test('a footnote that somebody added has the next label, and its words at the end of the clause', () => {
  const editor = new WordEditor(file);
  const { paragraph, run } = find(editor, 'protect people who are at risk');
  const note =
    '<w:footnote w:id="77"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> See the Act.</w:t></w:r></w:p></w:footnote>';
  editor.setPart(
    'word/footnotes.xml',
    editor.part('word/footnotes.xml').replace('</w:footnotes>', `${note}</w:footnotes>`),
  );
  const reference = x('w:r', {}, [x('w:footnoteReference', { 'w:id': '77' })]);
  replaceIn(paragraph, run, [run, x('w:ins', editor.attributes('Ann Lee'), [reference])]);
  const text = onlyResult(editor);
  expect(text).toContain('find people who are missing;[^1]');
  expect(text.trimEnd().endsWith('[^1]: See the Act.')).toBe(true);
});

/** The file with a link in one of its parts that leads elsewhere. */
function withAddress(editor: WordEditor, was: string, now: string): WordEditor {
  const path = 'word/_rels/document.xml.rels';
  const links = editor.part(path);
  expect(links).toContain(`Target="${was}"`);
  editor.setPart(path, links.replace(`Target="${was}"`, `Target="${now}"`));
  return editor;
}

test('a link that leads elsewhere is a change, and nothing else of the clause is', () => {
  const editor = withAddress(new WordEditor(file), 'https://www.gov.uk/', 'https://www.gov.uk/codes');
  const { back } = results(editor);
  expect(back.changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['linked', 'GOV.UK (https://www.gov.uk)', 'GOV.UK (https://www.gov.uk/codes)'],
  ]);
  const before = sources.get('accessible-copies') ?? '';
  expect(onlyResult(editor)).toBe(before.replace('(https://www.gov.uk)', '(https://www.gov.uk/codes)'));
});

test('bold words in a heading or in plain English are told, and refused by name', () => {
  for (const words of ['The system keeps a record of who did what', 'A record of every use']) {
    const editor = new WordEditor(file);
    const { paragraph, run } = find(editor, words);
    const [before, bold, after] = cutRun(run, textOf(run).length - 5, textOf(run).length);
    const tracked = x('w:rPrChange', editor.attributes('Ann Lee'), [x('w:rPr')]);
    bold.children.unshift(x('w:rPr', {}, [x('w:b'), tracked]));
    replaceIn(paragraph, run, [before, bold, after]);
    const { back, verdicts } = results(editor);
    expect(back.changes.map(({ author }) => author)).toEqual(['Ann Lee']);
    expect(verdicts).toEqual([{ state: 'refused', why: expect.stringContaining('bold, italic') as string }]);
  }
});

test('words that are inserted with a link come with it', () => {
  const editor = new WordEditor(file);
  const link = find(editor, 'in large print or in braille');
  const id = 'rId9001';
  const path = 'word/_rels/document.xml.rels';
  const target = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
  editor.setPart(
    path,
    editor
      .part(path)
      .replace(
        '</Relationships>',
        `<Relationship Id="${id}" Type="${target}" Target="https://www.example.org/braille" TargetMode="External"/></Relationships>`,
      ),
  );
  const made = x('w:hyperlink', { 'r:id': id }, [x('w:ins', editor.attributes('Ann Lee'), [runOf('by post ')])]);
  replaceIn(link.paragraph, link.run, [made, link.run]);
  expect(onlyResult(editor)).toContain('- [by post](https://www.example.org/braille) in large print');
});

test('another text that stands for a picture is a change, and nothing else of the clause is', async () => {
  const allotments = await sentFixture('src/content/fixtures/allotments');
  const editor = new WordEditor(allotments.file);
  const picture = findAll(editor.body, 'wp:docPr')[0];
  if (picture === undefined) throw new Error('The file has no picture.');
  picture.attributes['descr'] = 'A plot of ten metres by five.';
  const { back } = results(editor);
  expect(back.changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['described', 'A rectangle of ten metres by five.', 'A plot of ten metres by five.'],
  ]);
  const letting = back.clauses.get('letting');
  expect(letting === undefined ? undefined : clauseAfter(letting, back.changes)).toBe(
    allotments.sources.get('letting')?.replace('A rectangle of ten', 'A plot of ten'),
  );
});

test('a paragraph that is divided beside a picture leaves everything around it as it was', async () => {
  const allotments = await sentFixture('src/content/fixtures/allotments');
  const editor = new WordEditor(allotments.file);
  const { paragraph, run } = find(editor, 'The council may let a plot in two halves.');
  kindsOfEdit['divide a paragraph']?.({ editor, paragraph, run, next: undefined, author: 'Ann Lee', random: () => 0 });
  const { back } = results(editor);
  const letting = back.clauses.get('letting');
  expect(letting === undefined ? undefined : clauseAfter(letting, back.changes)).toBe(
    allotments.sources.get('letting')?.replace('The council may', 'The\n\ncouncil may'),
  );
});

test('a column that somebody added, or took away, is one change of its table', () => {
  const editor = new WordEditor(file);
  const table = findAll(editor.body, 'w:tbl').find((one) => textOf(one).includes('To whom'));
  const rows = table === undefined ? [] : findAll(table, 'w:tr');
  for (const [at, row] of rows.entries()) {
    const [cell] = findAll(row, 'w:tc');
    if (cell === undefined) continue;
    const made = structuredClone(cell);
    for (const paragraph of findAll(made, 'w:p'))
      paragraph.children = [x('w:ins', editor.attributes('Ann Lee'), [runOf(`new ${at}`)])];
    const settings = findAll(made, 'w:tcPr')[0];
    settings?.children.push(x('w:cellIns', editor.attributes('Ann Lee')));
    row.children.splice(row.children.indexOf(cell) + 1, 0, made);
  }
  const text = onlyResult(editor);
  expect(text).toContain('| Who | new 0 | Answers for | To whom |');
  expect(text).toContain('| The Home Office | new 1 | The system, and the keeping of these commitments |');

  const other = new WordEditor(file);
  const whole = findAll(other.body, 'w:tbl').find((one) => textOf(one).includes('To whom'));
  for (const row of whole === undefined ? [] : findAll(whole, 'w:tr')) {
    const cell = findAll(row, 'w:tc').at(-1);
    if (cell !== undefined) findAll(cell, 'w:tcPr')[0]?.children.push(x('w:cellDel', other.attributes('Ann Lee')));
  }
  const left = onlyResult(other);
  expect(left).toMatch(/\| Who \| Answers for \|\n\| -+ \| -+ \|\n/);
  expect(left).toContain('| The Home Office | The system, and the keeping of these commitments |\n');
});

test('words that one person inserted and another deleted are two changes, and the second needs the first', () => {
  const editor = new WordEditor(file);
  const { paragraph, run } = find(editor, 'protect people who are at risk');
  const inserted = (words: string) => x('w:ins', editor.attributes('Ann Lee'), [runOf(words)]);
  const both = x('w:ins', editor.attributes('Ann Lee'), [
    x('w:del', editor.attributes('Bob Hay'), [runOf('two ', undefined, 'w:delText')]),
  ]);
  replaceIn(paragraph, run, [inserted('One '), both, inserted('three '), run]);
  const { back, verdicts } = results(editor);
  expect(back.changes.map(({ author, before, after }) => [author, before, after])).toEqual([
    ['Ann Lee', '', 'One two three '],
    ['Bob Hay', 'two ', ''],
  ]);
  expect(verdicts.map((one) => (one.state === 'ready' ? [...one.texts.values()].join('') : one.state))).toEqual([
    expect.stringContaining('- One two three protect people'),
    expect.stringContaining('- One three protect people'),
  ]);
});
