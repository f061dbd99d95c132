import { expect, test } from 'vitest';
import { clauseReader } from '../../content/clause/clause-reader.ts';
import { caseNumbers } from '../../../tests/long-check.ts';
import { unpackWord } from '../import/word/word-xml.ts';
import { judge } from './judge.ts';
import { readReturned } from './returned-file.ts';
import { readSentPart } from './sent-part.ts';
import { sentFixture } from '../../../scripts/commands/code/testing/sent-fixture.ts';
import { editedFile, numbers } from './testing/edited-file.ts';
import { kindsOfEdit } from './testing/kinds-of-edit.ts';

const { file, sources } = await sentFixture();
const read = clauseReader();
const problemWith = (_: string, source: string) => read(Buffer.from(source)).diagnostics[0]?.unexpected;

const kinds = Object.keys(kindsOfEdit);

test('there are more than fifty kinds of edit', () => {
  expect(kinds.length).toBeGreaterThan(50);
});

test.each(caseNumbers(6, 1000))(
  'of edits that another program wrote, each is found with its author and words, none is lost and none invented (%i)',
  (seed) => {
    const random = numbers(seed + 77);
    const some = Array.from(
      { length: 4 },
      (_, index) => kinds[(seed * 4 + index + Math.floor(random() * 3) * 17) % kinds.length] ?? '',
    );
    const { bytes, made } = editedFile(file, seed + 1, some);
    const parts = unpackWord(bytes);
    const sent = readSentPart(parts);
    if (sent === undefined) throw new Error('The file has lost what it was made from.');
    const back = readReturned(parts, sent);
    const found = back.changes.map(({ author, before, after }) => `${author}: ${before} -> ${after}`).toSorted();
    const expected = made
      .filter(({ before, after }) => before + after !== '')
      .map(({ author, before, after }) => `${author}: ${before} -> ${after}`)
      .toSorted();
    expect(found, JSON.stringify(made)).toEqual(expected);
    for (const change of back.changes) {
      const verdict = judge(back, change, sources, problemWith);
      const kind = made.find(({ author, before }) => author === change.author && before === change.before)?.kind;
      expect(['ready', 'looks', 'refused'], `${kind}: ${JSON.stringify(verdict)}`).toContain(verdict.state);
      if (verdict.state === 'refused') expect(`${kind}: ${verdict.why}`).toMatch(/A clause cannot|This/);
    }
  },
);

test('a file that nobody edited gives back every clause byte for byte', () => {
  const parts = unpackWord(file);
  const sent = readSentPart(parts);
  expect(sent?.clauses.map(({ id, source }) => [id, source])).toEqual([...sources]);
  expect(sent === undefined ? undefined : readReturned(parts, sent).changes).toEqual([]);
});
