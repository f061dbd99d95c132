import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, ClauseTree, Inline } from '../../../src/model/clause-tree.ts';
import { asides, frames, isAside } from '../../../src/model/nodes.ts';
import { plainText } from '../../../src/model/plain-text.ts';
import { newAnchors } from '../../../src/downloads/typst/anchors.ts';
import { call, content, type TypstCode } from '../../../src/downloads/typst/code.ts';
import { documentOf } from '../../../src/downloads/typst/sheets.ts';
import { writeText } from '../../../src/downloads/typst/write-text.ts';
import { anyClause } from '../../../src/redline/testing/arbitrary-clause.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { withoutSpaces, wordsOf } from './testing/pdf-faults.ts';
import { readPdf } from './testing/read-pdf.ts';
import { smallSettings } from '../../../src/downloads/testing/small-settings.ts';
import { cases } from '../../../tests/long-check.ts';

const print = pdfPrinter();
/** The heading that sub-headings come under. */
const clauseHeading = call('clause-heading', {}, 'Clause');
const labelOf = (id: string) => `clause ${id}`;

/** Characters with a meaning in Typst, Markdown or PDF. */
const markup = fc.string({
  unit: fc.constantFrom(...Array.from('#*_$@<>[]{}\\`"\'~-=+/;:,.!?%&|^ aZ09é£–“”')),
  minLength: 1,
  maxLength: 12,
});

const clauseOfMarkup = fc.tuple(anyClause, fc.array(markup, { minLength: 1 })).map(([tree, words]) => {
  let next = 0;
  const replacer = (key: string, value: unknown) => {
    if (key !== 'value') return value;
    next += 1;
    return `${String(value)} ${words[next % words.length] ?? ''}`;
  };
  return JSON.parse(JSON.stringify(tree, replacer)) as ClauseTree;
});

/** The words that a clause prints, including paragraph numbers and labels of asides, without footnotes. */
function printedWords(blocks: readonly Block[]): string {
  const words = blocks.map((block): string => {
    if (isAside(block)) return asides[block.type].label + printedWords(block.children);
    switch (block.type) {
      case 'footnoteDefinition':
        return '';
      case 'numbered':
        return block.number + printedWords(block.children);
      case 'list':
        return block.children.map((item) => printedWords(item.children)).join('');
      case 'source':
        return `${frames.source.label}:${printedWords(block.children)}`;
      case 'figure':
        return `Figure: ${block.alt}${printedWords(block.children)}`;
      case 'quotation':
      case 'definitions':
        return printedWords(block.children);
      default:
        return plainText(block, labelOf);
    }
  });
  return withoutSpaces(words.join(''));
}

/** Plain figures and signs in place of superscript and subscript ones, which a PDF has as a matter of layout. */
function withoutSuperscript(words: string): string {
  return words.normalize('NFKC').replaceAll('\u2212', '-');
}

/**
 * One page, as long as its text. The structure of a document is read page by page: a cell that continues overleaf would be
 * read in two pieces, with the cells beside it in between.
 */
const onePage: TypstCode = { typst: 'set page(height: auto)' };

/** The words of a document as read aloud, without footnotes, bullets, page numbers and addresses. */
async function readAloud(tree: ClauseTree, ...sheet: readonly TypstCode[]): Promise<string> {
  const hrefOf = (url: string) => new URL(url, smallSettings.address).href;
  const context = { clause: 'a', labelOf, termName: labelOf, hrefOf, anchors: newAnchors() };
  const body = content([...sheet, call('chapter', {}, 'Chapter'), clauseHeading, writeText(tree.children, context)]);
  const sheets = { settings: smallSettings, title: 'A clause', header: '', footer: '', print: 'usual' } as const;
  const { pages } = await readPdf(print(documentOf(sheets, body)));
  const words = pages.map(({ structure }) =>
    structure === undefined ? '' : wordsOf(structure, ['Lbl', 'Note', 'H1', 'H2']),
  );
  return withoutSpaces(words.join('')).replace(/\(page\d+\)|\(https:[^)]*\)/g, '');
}

test('for any clause, the PDF has the same words in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(clauseOfMarkup, async (tree) => {
      expect(withoutSuperscript(await readAloud(tree, onePage))).toBe(withoutSuperscript(printedWords(tree.children)));
    }),
    { ...cases(4, 25), endOnFailure: true },
  );
});

test('a table over several pages is printed even if its header has a link and a footnote', async () => {
  const cell = (...children: readonly Inline[]) => ({ type: 'tableCell' as const, children });
  const text = (value: string): Inline => ({ type: 'text', value });
  const row = (...children: readonly ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, children });
  const table: Block = {
    type: 'table',
    align: [null, null],
    children: [
      row(
        cell({ type: 'link', url: 'https://law.example/', children: [text('Law')] }),
        cell(text('Since'), { type: 'footnoteReference', label: 'a' }),
      ),
      ...Array.from({ length: 120 }, (_, year) => row(cell(text('An Act')), cell(text(String(1900 + year))))),
    ],
  };
  const note: Block = {
    type: 'footnoteDefinition',
    label: 'a',
    children: [{ type: 'paragraph', children: [text('By day.')] }],
  };
  const tree: ClauseTree = { type: 'clause', children: [table, note] };
  expect(await readAloud(tree)).toBe(printedWords(tree.children));
});
