import { docxDiffAcceptRevisions, initialize } from 'docxodus/core';
import { beforeAll, expect, test } from 'vitest';
import { sentFixture } from '../../../scripts/commands/code/testing/sent-fixture.ts';
import { caseNumbers } from '../../../tests/long-check.ts';
import { clauseReader } from '../../content/clause/clause-reader.ts';
import { resolveChanges } from '../import/word/resolve-changes.ts';
import { readPart, replaceParts, unpackWord } from '../import/word/word-xml.ts';
import { acceptChanges, judge } from './judge.ts';
import { readReturned } from './returned-file.ts';
import { readSentPart } from './sent-part.ts';
import { editedFile } from './testing/edited-file.ts';
import { kindsOfEdit } from './testing/kinds-of-edit.ts';
import { wordsOfClauses, wordsOfFile } from './testing/printed-words.ts';

const { file, sources } = await sentFixture();
const read = clauseReader();
const problemWith = (_: string, source: string) => read(Buffer.from(source)).diagnostics[0]?.unexpected;

beforeAll(async () => {
  await initialize();
});

const kinds = Object.keys(kindsOfEdit);

test.each(caseNumbers(1, 60))(
  'accepting everything gives the words that an independent program and our reader give (%i)',
  async (seed) => {
    const some = Array.from({ length: 6 }, (_, index) => kinds[(seed * 6 + index * 7) % kinds.length] ?? '');
    const { bytes } = editedFile(file, seed + 500, some);
    const parts = unpackWord(bytes);
    const sent = readSentPart(parts);
    if (sent === undefined) throw new Error('The file has lost what it was made from.');
    const back = readReturned(parts, sent);
    const isRefused = back.changes.some((change) => {
      const verdict = judge(back, change, sources, problemWith);
      return (verdict.state === 'refused' || verdict.state === 'looks') && change.kind !== 'formatted';
    });
    // What no clause can hold is tested apart.
    if (isRefused) return;
    const ready = back.changes.filter((change) => judge(back, change, sources, problemWith).state === 'ready');
    const ours = wordsOfClauses(
      acceptChanges(back, ready, sources, problemWith, () => false),
      sent,
    );
    // The first page, headings of parts and the lists at the end are in no clause.
    const inClauses = new Set(wordsOfClauses(sources, sent));
    const around = new Set(wordsOfFile(file).filter((line) => !inClauses.has(line)));
    const withoutAround = (lines: readonly string[]) => lines.filter((line) => !around.has(line));
    const document = resolveChanges(readPart(parts, 'word/document.xml'), 'accept');
    const reader = wordsOfFile(replaceParts(parts, new Map([['word/document.xml', document]])));
    expect(withoutAround(reader), 'our reader').toEqual(ours);
    expect(withoutAround(wordsOfFile(await docxDiffAcceptRevisions(bytes))), 'the independent program').toEqual(ours);
  },
);
