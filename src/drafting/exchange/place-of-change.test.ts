import type { Element } from 'xast';
import { expect, test } from 'vitest';
import { sentFixture } from '../../../scripts/commands/code/testing/sent-fixture.ts';
import { unpackWord } from '../import/word/word-xml.ts';
import { readReturned } from './returned-file.ts';
import { readSentPart } from './sent-part.ts';
import { plainRuns, textOf, WordEditor } from './testing/edit-word.ts';
import { kindsOfEdit } from './testing/kinds-of-edit.ts';

const { file } = await sentFixture();

const paragraph = (editor: WordEditor, words: string): Element => {
  const found = editor
    .paragraphs()
    .find((one) => new RegExp(`^(?:In plain English: )?${RegExp.escape(words)}`).test(textOf(one)));
  if (found === undefined) throw new Error(`The file has no “${words}”.`);
  return found;
};

const nextOf = ({ body }: WordEditor, one: Element): Element | undefined => {
  const next = body.children[body.children.indexOf(one) + 1];
  return next?.type === 'element' ? next : undefined;
};

/** Where the only change of a file is. */
function placeIn(editor: WordEditor) {
  const parts = unpackWord(editor.save());
  const sent = readSentPart(parts);
  if (sent === undefined) throw new Error('The file has lost what it was made from.');
  const { changes } = readReturned(parts, sent);
  expect(changes).toHaveLength(1);
  return changes[0]?.place;
}

function placeOf(kind: string, words: string) {
  const editor = new WordEditor(file);
  const found = paragraph(editor, words);
  const run = plainRuns(found)[0];
  if (run === undefined) throw new Error(`“${words}” has no run.`);
  kindsOfEdit[kind]?.({
    editor,
    paragraph: found,
    next: nextOf(editor, found),
    run,
    author: 'Ann Lee',
    random: () => 0.5,
  });
  return placeIn(editor);
}

test('two neighbours that changed places without a mark name each other, because either may have moved', () => {
  const editor = new WordEditor(file);
  const { children } = editor.body;
  const [one, other] = [
    paragraph(editor, 'Nobody may use it for anything'),
    paragraph(editor, 'Before it adds to what'),
  ];
  children.splice(children.indexOf(one), 2, other, one);
  expect(placeIn(editor)?.swappedWith).toMatch(/^Before it adds to what the system can do/);
});

test('a paragraph that a program says was moved is the one that moved', () => {
  const place = placeOf('move a paragraph as Word does', 'Nobody may use it for anything');
  expect(place?.swappedWith).toBe(undefined);
  expect(place?.isAfter).toBeDefined();
});

test.each([
  ['insert words in the plain English', 'The system is there to deal with crime', 'plain'],
  ['replace the first word', 'The system is there to deal with crime', 'plain'],
  ['delete the last word', 'The system is there to deal with crime', 'plain'],
  ['insert words in a heading', 'H. ', 'title'],
  ['insert a word at the start', 'H. ', 'title'],
  ['insert a sentence', 'Nobody may use it for anything', undefined],
  ['insert a word at the start', 'This commitment is about the system itself', undefined],
])('a change is said to be in the heading or the plain English only where it is (%s, %s)', (kind, words, part) => {
  expect(placeOf(kind, words)?.part).toBe(part);
});
