import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ParagraphReader } from '../../src/drafting/import/word/paragraph-reader.ts';
import { numberedDocument, numberedFile, wordsAt } from '../../src/drafting/import/word/testing/numbered-document.ts';
import { findElements, readPart, unpackWord } from '../../src/drafting/import/word/word-xml.ts';
import { cases } from '../long-check.ts';
import { skipWithout } from '../requirements.ts';
import { Office } from './libreoffice/office.ts';

describe('LibreOffice', skipWithout('LibreOffice'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('prints the numbers that we read from generated Word files', () => {
    const documents = fc.sample(numberedDocument(false), cases(20, 200));
    const files = documents.map((document, at) => ({ name: `numbers-${at}`, document, bytes: numberedFile(document) }));
    for (const { name, bytes } of files) writeFileSync(join(folder, `${name}.docx`), bytes);
    new Office(folder).convert(
      files.map(({ name }) => `${name}.docx`),
      'txt:Text (encoded):UTF8',
    );
    for (const { name, document, bytes } of files) {
      const lines = readFileSync(join(folder, 'converted', `${name}.txt`), 'utf8').split('\n');
      const printed = document.paragraphs.map((_, at) => {
        const line = lines.find((one) => one.includes(wordsAt(at))) ?? '';
        return line.slice(0, line.indexOf(wordsAt(at))).trim();
      });
      const parts = unpackWord(bytes);
      const reader = new ParagraphReader(parts);
      const read = findElements(readPart(parts, 'word/document2.xml'), 'w:p').map(
        (paragraph) => reader.read(paragraph).inList?.label ?? '',
      );
      expect(read, JSON.stringify(document)).toEqual(printed);
    }
  });
});
