import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pdfDownloads } from '../../scripts/commands/downloads/pdf-downloads.ts';
import { pdfPrinter } from '../../scripts/commands/downloads/pdf-printer.ts';
import { readContent } from '../../src/content/read-content.ts';
import { clausesOf } from '../../src/model/code.ts';
import { labelIn } from '../../src/model/labels.ts';
import { numberedParagraphs } from '../../src/model/numbered-paragraphs.ts';
import { problemLine } from '../../src/model/problem.ts';
import { generateLongCode, longCode } from '../generated-code/generate-long-code.ts';
import { writeFiles } from '../generated-code/write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'long-code-'));
await writeFiles(folder, generateLongCode());
const { content, problems } = readContent(folder, { draft: 'leave out' });

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a Code of 300 numbered paragraphs in 40 parts is read without problems', () => {
  expect(problems.map(problemLine)).toEqual([]);
  const [revision] = content?.code.revisions ?? [];
  expect(revision?.parts).toHaveLength(longCode.parts);
  const clauses = revision === undefined ? [] : clausesOf(revision);
  expect(clauses.flatMap(({ text }) => numberedParagraphs(text.tree))).toHaveLength(longCode.paragraphs);
  expect(revision && labelIn(revision, 'clause-5')).toBe('Article 5');
  expect(revision && labelIn(revision, 'clause-77')).toBe('clause 1 of Schedule 1');
  expect(revision && labelIn(revision, 'paragraph-79-1')).toBe('paragraph 1 of Schedule 2');
  expect(revision && labelIn(revision, 'clause-77#item-1')).toBe('paragraph 1(a) of Schedule 1');
});

test('it is printed as a PDF', () => {
  if (content === undefined) throw new Error('The long Code has problems.');
  const copy = pdfDownloads(content).find(({ address }) => address.endsWith('/0.1/clean.pdf'));
  expect(copy === undefined ? 0 : pdfPrinter()(copy.document()).length).toBeGreaterThan(500_000);
});
