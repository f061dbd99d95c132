import { expect, test } from 'vitest';
import { sentFixture } from '../../../scripts/commands/code/testing/sent-fixture.ts';
import { clauseReader } from '../../content/clause/clause-reader.ts';
import { unpackWord } from '../import/word/word-xml.ts';
import { judge } from './judge.ts';
import { readReturned } from './returned-file.ts';
import { readSentPart } from './sent-part.ts';
import { kindsOfEdit } from './testing/kinds-of-edit.ts';
import { plainRuns, textOf, WordEditor } from './testing/edit-word.ts';

const { file, sources } = await sentFixture();

/** What a clause becomes with one edit of the paragraph that has some words. */
function edited(kind: string, words: string): string {
  const editor = new WordEditor(file);
  const paragraph = editor.paragraphs().find((one) => textOf(one).includes(words));
  const run = paragraph === undefined ? undefined : plainRuns(paragraph)[0];
  if (paragraph === undefined || run === undefined) throw new Error(`The file has no “${words}”.`);
  const made = kindsOfEdit[kind]?.({ editor, paragraph, next: undefined, run, author: 'Ann Lee', random: () => 0.5 });
  expect(made).toBeDefined();
  const parts = unpackWord(editor.save());
  const sent = readSentPart(parts);
  if (sent === undefined) throw new Error('The file has lost what it was made from.');
  const back = readReturned(parts, sent);
  const [change, ...others] = back.changes;
  expect(others).toEqual([]);
  if (change === undefined) throw new Error('Nothing was found.');
  const read = clauseReader();
  const verdict = judge(back, change, sources, (_, source) => read(Buffer.from(source)).diagnostics[0]?.unexpected);
  if (verdict.state !== 'ready') throw new Error(JSON.stringify(verdict));
  return [...verdict.texts.values()].join('');
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
