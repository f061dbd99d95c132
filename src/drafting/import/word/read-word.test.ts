import { strToU8 } from 'fflate';
import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { cleanWord } from '../../../downloads/word/clean-word.ts';
import { markedWord } from '../../../downloads/word/marked-word.ts';
import { copyInputsFor, markedCopyInputsFor } from '../../../downloads/word/testing/copy-inputs.ts';
import { readContent } from '../../../content/read-content.ts';
import { paragraph, paragraphOf, run, tracked, wordFile } from '../../../../scripts/commands/code/testing/word-file.ts';
import { runs } from '../../../../tests/long-check.ts';
import { readWord } from './read-word.ts';
import type { Resolution } from './resolve-changes.ts';
import { unpackWord } from './word-xml.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content of this project has problems.');
const all = content.code.revisions.slice(1).flatMap((to, index) => {
  const from = content.code.revisions[index];
  return from === undefined ? [] : [[from.label, to.label, from, to] as const];
});
/** The step with the most kinds of change; in the long check each. */
const neighbours = runs(
  all.filter(([, label]) => label === '0.4'),
  all,
);

describe('a marked copy of the Code that is imported', () => {
  it.each(neighbours)(
    'reads as revision %s where all changes are rejected, and as %s where all are accepted',
    async (_from, _to, from, to) => {
      const marked = await markedWord(markedCopyInputsFor(content, from, to));
      const clean = (revision: typeof to) => cleanWord(copyInputsFor(content, revision));
      expect(textOf(marked, 'reject')).toEqual(textOf(await clean(from), 'accept'));
      expect(textOf(marked, 'accept')).toEqual(textOf(await clean(to), 'accept'));
    },
  );
});

const end = (kind: 'ins' | 'del') => `<w:pPr><w:rPr><w:${kind} w:id="8" w:author="Editor"/></w:rPr></w:pPr>`;
const row = (words: string, mark = '') =>
  `<w:tr>${mark === '' ? '' : `<w:trPr><w:${mark} w:id="7" w:author="Editor"/></w:trPr>`}<w:tc>${paragraph(words)}</w:tc></w:tr>`;
const field = (inside: string) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

it.each<[string, string, readonly string[], readonly string[]]>([
  [
    'a paragraph that was split in two',
    `<w:p>${end('ins')}${run('Keep a log.')}${tracked('del', ' ')}</w:p>${paragraph('Show it.')}`,
    ['Keep a log.', 'Show it.'],
    ['Keep a log. Show it.'],
  ],
  [
    'two paragraphs that were merged',
    `<w:p>${end('del')}${run('Keep a log.')}${tracked('ins', ' ')}</w:p>${paragraph('Show it.')}`,
    ['Keep a log. Show it.'],
    ['Keep a log.', 'Show it.'],
  ],
  [
    'a paragraph that was inserted',
    `<w:p>${end('ins')}${tracked('ins', 'Keep a log.')}</w:p>${paragraph('Show it.')}`,
    ['Keep a log.', 'Show it.'],
    ['Show it.'],
  ],
  [
    'a row that was deleted',
    `<w:tbl>${row('Who')}${row('Users', 'del')}</w:tbl>${paragraph('Show it.')}`,
    ['Who', 'Show it.'],
    ['WhoUsers', 'Show it.'],
  ],
  [
    'a table that was inserted',
    `<w:tbl>${row('Who', 'ins')}</w:tbl>${paragraph('Show it.')}`,
    ['Who', 'Show it.'],
    ['Show it.'],
  ],
  [
    'a table whose cells and rows are fields to fill in',
    `<w:tbl>${row('Who')}<w:tr>${field(`<w:tc>${paragraph('Users')}</w:tc>`)}</w:tr>${field(row('Ann'))}</w:tbl>`,
    ['WhoUsersAnn'],
    ['WhoUsersAnn'],
  ],
  [
    'what follows a field that never ends',
    `${paragraphOf(`${run('Keep a log.')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run(' Show it.')}`)}${paragraph('Go.')}`,
    ['Keep a log. Show it.', 'Go.'],
    ['Keep a log. Show it.', 'Go.'],
  ],
  [
    'a link whose words are a field to fill in',
    paragraphOf(`<w:hyperlink w:anchor="a">${field(run('Keep a log.'))}</w:hyperlink>`),
    ['Keep a log.'],
    ['Keep a log.'],
  ],
])('reads %s as Word would', (_, body, accepted, rejected) => {
  const file = wordFile({ body });
  expect(wordsOf(file, 'accept')).toEqual(accepted);
  expect(wordsOf(file, 'reject')).toEqual(rejected);
});

it.each([
  ['of another program of Word’s makers', { 'word/document.xml': strToU8('<workbook/>') }, 'not a complete Word file'],
  [
    'with a table far too large',
    {
      'word/document.xml': strToU8(
        `<w:document><w:body><w:tbl><w:tr>${`<w:tc>${paragraph('x')}</w:tc>`.repeat(600)}</w:tr>${row('x').repeat(600)}</w:tbl></w:body></w:document>`,
      ),
    },
    'A table has 601 rows and 600 columns, which is too large to import: “x',
  ],
])('refuses a file %s in a sentence', (_, parts, words) => {
  expect(() => readWord(parts, 'accept')).toThrow(words);
});

it('says that macros are left out', () => {
  const parts = { ...unpackWord(wordFile({ body: paragraph('Go.') })), 'word/vbaProject.bin': strToU8('x') };
  expect(readWord(parts, 'accept').losses).toEqual(['Macros, which are programs, were left out.']);
});

it('names the words of a header as it prints them', () => {
  const code = `<w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>`;
  const header = paragraphOf(`${run('Page ')}${code}${run('1')}`);
  expect(readWord(unpackWord(wordFile({ body: paragraph('Go.'), header })), 'accept').losses).toEqual([
    'A header or footer was left out: “Page 1”.',
  ]);
});

function blocksOf(bytes: Uint8Array, as: Resolution): readonly RootContent[] {
  return readWord(unpackWord(bytes), as).root.children;
}

function wordsOf(bytes: Uint8Array, as: Resolution): readonly string[] {
  return blocksOf(bytes, as).map((block) => toString(block));
}

/** The kind and text of every block of the Code in a copy, including footnotes but not the pages around it. */
function textOf(bytes: Uint8Array, as: Resolution): readonly string[] {
  const blocks = blocksOf(bytes, as).map((block) => `${kindOf(block)}: ${toString(block)}`);
  const [start, end] = ['heading 1: About this Code', 'heading 1: Words the Code uses'].map((one) =>
    blocks.indexOf(one),
  );
  const text = blocks.slice(start, end);
  expect(text.length).toBeGreaterThan(90);
  return [...text, ...blocks.filter((block) => block.startsWith('footnoteDefinition'))];
}

function kindOf(block: RootContent): string {
  return block.type === 'heading' ? `heading ${String(block.depth)}` : block.type;
}
