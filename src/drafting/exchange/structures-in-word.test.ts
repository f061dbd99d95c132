import type { Element } from 'xast';
import { x } from 'xastscript';
import { expect, test } from 'vitest';
import { sentFixture } from '../../../scripts/commands/code/testing/sent-fixture.ts';
import { clauseReader } from '../../content/clause/clause-reader.ts';
import { unpackWord } from '../import/word/word-xml.ts';
import { judge } from './judge.ts';
import { readReturned } from './returned-file.ts';
import { readSentPart } from './sent-part.ts';
import { kindsOfEdit } from './testing/kinds-of-edit.ts';
import { plainRuns, replaceIn, runOf, textOf, WordEditor } from './testing/edit-word.ts';

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
