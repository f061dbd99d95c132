import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { clauseReader } from '../../content/clause/clause-reader.ts';
import type { Block, ClauseTree } from '../../model/clause-tree.ts';
import { itemLabel } from '../../model/list-labels.ts';
import { plainText } from '../../model/plain-text.ts';
import { cases } from '../../../tests/long-check.ts';
import { clauseMdx } from './clause-mdx.ts';
import { keepSupported } from './keep-supported.ts';
import { splitAtHeadings } from './split-at-headings.ts';
import { ParagraphReader } from './word/paragraph-reader.ts';
import { readWord } from './word/read-word.ts';
import { numberedDocument, numberedFile, type NumberedDocument } from './word/testing/numbered-document.ts';
import { findElements, readPart, textIn, unpackWord, type WordParts } from './word/word-xml.ts';

/** What is printed before the words of each paragraph, in order. */
type Printed = readonly (readonly [words: string, label: string])[];

/** What Word prints. Our numbered paragraphs have no dot after their number. */
function inWord(parts: WordParts): Printed {
  const reader = new ParagraphReader(parts);
  return findElements(readPart(parts, 'word/document2.xml'), 'w:p').flatMap((paragraph) => {
    const { inList, isHeading } = reader.read(paragraph);
    return isHeading ? [] : [[textIn(paragraph.children).trim(), inList?.label ?? ''] as const];
  });
}

/** What a clause prints. */
function inClause(blocks: readonly Block[], label = ''): Printed {
  return blocks.flatMap((block, at): Printed => {
    const own = at === 0 ? label : '';
    if (block.type === 'numbered') return inClause(block.children, block.number);
    if (block.type === 'list')
      return block.children.flatMap((item, index) =>
        inClause(item.children, block.ordered ? itemLabel(block.format, block.start + index) : '•'),
      );
    const text = plainText(block, (to) => to);
    const [, typed = '', words = ''] = /^(.*?)\s*(zword.*)$/.exec(text) ?? [];
    return [[words, [own, typed].filter((one) => one !== '').join(' ')]];
  });
}

function importedFrom(parts: WordParts): { readonly printed: Printed; readonly losses: string; readonly mdx: string } {
  const { root, losses } = readWord(parts, 'accept');
  const kept = keepSupported(root, () => true);
  const code = splitAtHeadings(kept.root);
  let last: string | undefined;
  const texts = code.parts.flatMap(({ clauses }) =>
    clauses.map(({ blocks }) => {
      const mdx = clauseMdx('a', blocks, last);
      last = mdx.last;
      return mdx.text;
    }),
  );
  const trees = texts.flatMap((text) => (text === '' ? [] : [treeOf(text)]));
  return {
    printed: trees.flatMap((tree) => inClause(tree.children)),
    losses: [...losses, ...kept.losses, ...code.losses].join('\n'),
    mdx: texts.join('\n\n'),
  };
}

const read = clauseReader();

/** The clause that a text is, which its reader takes without a word. */
function treeOf(text: string): ClauseTree {
  const { text: clause, diagnostics } = read(
    Buffer.from(`---\nid: a\ntitle: A\nplain: What it means.\n---\n\n${text}\n`),
  );
  expect(diagnostics, text).toEqual([]);
  if (clause === undefined) throw new Error('A clause without problems is read.');
  return clause.tree;
}

const plain = (label: string): string => label.replace(/\.$/, '');

it('the numbers of generated documents print the same in clauses, or the difference is named', () => {
  fc.assert(
    fc.property(numberedDocument(), (document: NumberedDocument) => {
      const parts = unpackWord(numberedFile(document));
      const { printed, losses, mdx } = importedFrom(parts);
      const found = new Map(printed);
      for (const [words, label] of inWord(parts)) {
        const now = found.get(words);
        const isSame = now !== undefined && plain(now) === plain(label);
        const isNamed = losses.includes(`“${label}”`) && losses.includes(words);
        expect(isSame || isNamed, `${words}: “${label}” became “${String(now)}”\n${losses}\n${mdx}`).toBe(true);
      }
    }),
    cases(40, 2000),
  );
});

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const xml = (name: string, inside: string): Uint8Array => Buffer.from(`<w:${name} ${w}>${inside}</w:${name}>`);
const level = (depth: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, levels: string, more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const override = (depth: number, inside: string): string =>
  `<w:lvlOverride w:ilvl="${depth}">${inside}</w:lvlOverride>`;
const inList = (id: number, depth: number): string =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const two = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)');

test.each<[string, string, string, readonly string[], readonly string[]]>([
  [
    'goes on below a new number where it says so',
    definition(1, level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>')) + list(1, 1),
    '',
    [inList(1, 0), inList(1, 1), inList(1, 0), inList(1, 1)],
    ['1.', '1)', '2.', '2)'],
  ],
  [
    'starts anew in a list with a start of its own, each time that it starts',
    definition(1, two) + list(1, 1) + list(2, 1, override(1, '<w:startOverride w:val="3"/>')),
    '',
    [inList(1, 0), inList(1, 1), inList(2, 0), inList(2, 1), inList(2, 0), inList(2, 1)],
    ['1.', '(a)', '2.', '(c)', '3.', '(c)'],
  ],
  [
    'has another look in a list that has a level of its own',
    definition(1, two) + list(1, 1) + list(2, 1, override(1, level(1, 'upperRoman', '%1-%2'))),
    '',
    [inList(1, 0), inList(1, 1), inList(2, 1)],
    ['1.', '(a)', '1-II'],
  ],
  [
    'comes from the list of a list style',
    definition(1, two, '<w:styleLink w:val="Clauses"/>') +
      definition(2, '', '<w:numStyleLink w:val="Clauses"/>') +
      list(1, 1) +
      list(2, 2),
    `<w:style w:type="numbering" w:styleId="Clauses"><w:name w:val="Clauses"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    [inList(2, 0), inList(2, 1), inList(1, 1)],
    ['1.', '(a)', '(b)'],
  ],
  [
    'is on the level that the list gives a style',
    definition(
      1,
      level(0, 'decimal', '%1', '<w:pStyle w:val="One"/>') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Two"/>'),
    ) + list(1, 1),
    ['One', 'Two']
      .map(
        (id) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      )
      .join(''),
    [styled('One'), styled('Two'), styled('Two'), styled('One'), styled('Two')],
    ['1', '1.1', '1.2', '2', '2.1'],
  ],
  [
    'is not printed where a paragraph leaves the list of its style',
    definition(1, two) + list(1, 1),
    '<w:style w:type="paragraph" w:styleId="One"><w:name w:val="One"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    [styled('One'), `${styled('One')}<w:numPr><w:numId w:val="0"/></w:numPr>`, styled('One')],
    ['1.', '', '2.'],
  ],
])('a number of Word %s', (_, lists, styles, paragraphs, labels) => {
  const parts = {
    'word/numbering.xml': xml('numbering', lists),
    'word/styles.xml': xml('styles', styles),
    'word/document.xml': xml(
      'document',
      paragraphs.map((properties) => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>Go.</w:t></w:r></w:p>`).join(''),
    ),
  };
  const reader = new ParagraphReader(parts);
  const found = findElements(readPart(parts, 'word/document.xml'), 'w:p').map(
    (one) => reader.read(one).inList?.label ?? '',
  );
  expect(found).toEqual(labels);
});
