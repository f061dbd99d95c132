import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, onTestFinished } from 'vitest';
import type { Element } from 'xast';
import { x } from 'xastscript';
import {
  asDeleted,
  cutRun,
  find,
  plainRuns,
  replaceIn,
  runOf,
  textOf,
  WordEditor,
} from '../../../../src/drafting/exchange/testing/edit-word.ts';
import { copyOfShipped } from './publishable-content.ts';
import { runCode } from './run-code.ts';

/** Path of a clause of the draft. */
export const clause = (id: string): string => `code/draft/clauses/${id}.mdx`;

/** A copy of the content, and the Word file that was sent from it. */
export async function sent(...options: readonly string[]) {
  const folder = copyOfShipped();
  const place = mkdtempSync(join(tmpdir(), 'word-'));
  onTestFinished(() => {
    rmSync(place, { recursive: true });
  });
  const file = join(place, 'draft.docx');
  const { succeeded, output } = await runCode(folder, 'word', 'out', file, ...options);
  expect(succeeded, output).toBe(true);
  return { folder, file, textOf: (id: string) => readFileSync(join(folder, clause(id)), 'utf8') };
}

/** Changes the XML of the text of a file. */
export function editDocument(file: string, change: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(file));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) }));
}

interface Replacement {
  readonly words: string;
  readonly by: string;
  readonly author: string;
  readonly comment?: string;
}

/** Replaces words in a file with tracking on, with a comment if there is one. */
export function replaceWords(file: string, replacements: readonly Replacement[]): void {
  const editor = new WordEditor(readFileSync(file));
  const comments: Element[] = [];
  for (const { words, by, author, comment } of replacements) {
    const paragraph = editor.paragraphs().find((one) => plainRuns(one).some((run) => textOf(run).includes(words)));
    const run = paragraph === undefined ? undefined : plainRuns(paragraph).find((one) => textOf(one).includes(words));
    if (paragraph === undefined || run === undefined) throw new Error(`The file has no “${words}”.`);
    const at = textOf(run).indexOf(words);
    const [before, middle, after] = cutRun(run, at, at + words.length);
    const id = String(comments.length);
    const marks = comment === undefined ? [] : [x('w:commentRangeStart', { 'w:id': id })];
    const ends = comment === undefined ? [] : [x('w:commentRangeEnd', { 'w:id': id })];
    const change =
      by === words
        ? [middle]
        : [
            x('w:del', editor.attributes(author), [asDeleted(middle)]),
            x('w:ins', editor.attributes(author), [runOf(by)]),
          ];
    replaceIn(paragraph, run, [before, ...marks, ...change, ...ends, after]);
    if (comment !== undefined)
      comments.push(
        x('w:comment', { 'w:id': id, 'w:author': author, 'w:date': '2026-11-02T10:00:00Z' }, [
          x('w:p', {}, [runOf(comment)]),
        ]),
      );
  }
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const written = comments.map((one) => find({ ...one, children: [one] }, 'w:comment')).flat();
  editor.setPart('word/comments.xml', `<w:comments ${names}>${written.map(asXml).join('')}</w:comments>`);
  writeFileSync(file, editor.save());
}

function asXml(node: Element): string {
  const { 'w:id': id, 'w:author': author, 'w:date': date } = node.attributes;
  return `<w:comment w:id="${id}" w:author="${author}" w:date="${date}"><w:p><w:r><w:t>${textOf(node)}</w:t></w:r></w:p></w:comment>`;
}

/** A plain replacement. */
export const nobody = {
  words: 'Nobody may use it for anything else',
  by: 'No one may use it for anything else',
  author: 'Ann Lee',
};
