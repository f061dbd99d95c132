import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, ClauseTree, Inline } from '../../src/code/clause-tree.ts';
import { asides, isAside } from '../../src/code/nodes.ts';
import { plainText } from '../../src/code/plain-text.ts';
import { newAnchors } from '../../src/publications/typst/anchors.ts';
import { call, content } from '../../src/publications/typst/code.ts';
import { documentOf } from '../../src/publications/typst/sheets.ts';
import { writeText } from '../../src/publications/typst/write-text.ts';
import { anyClause } from '../../src/redline/testing/arbitrary-clause.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { squeezed, wordsOf } from './testing/pdf-faults.ts';
import { readPdf } from './testing/read-pdf.ts';
import { smallSettings } from './testing/small-settings.ts';
import { cases } from '../../tests/long-check.ts';

const print = pdfPrinter();
const labelOf = (id: string) => `clause ${id}`;

/** What mark-up of Typst, of Markdown and of PDF is made of. */
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

/** The words that a clause prints, footnotes apart: numbers of paragraphs and the names of asides among them. */
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
      default:
        return plainText(block, labelOf);
    }
  });
  return squeezed(words.join(''));
}

/** The words of a document as they are read aloud, without footnotes, signs of lists, pages and addresses. */
async function readAloud(tree: ClauseTree): Promise<string> {
  const hrefOf = (url: string) => new URL(url, smallSettings.address).href;
  const context = { clause: 'a', labelOf, hrefOf, anchors: newAnchors() };
  const body = content([call('chapter', {}, 'Chapter'), writeText(tree.children, context)]);
  const sheets = { settings: smallSettings, title: 'A clause', running: '', foot: '', print: 'usual' } as const;
  const { pages } = await readPdf(print(documentOf(sheets, body)));
  const words = pages.map(({ structure }) =>
    structure === undefined ? '' : wordsOf(structure, ['Lbl', 'Note', 'H1']),
  );
  return squeezed(words.join('')).replace(/\(page\d+\)|\(https:[^)]*\)/g, '');
}

test('whatever stands in a clause, the PDF says the same words in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(clauseOfMarkup, async (tree) => {
      expect(await readAloud(tree)).toBe(printedWords(tree.children));
    }),
    { ...cases(8, 25), endOnFailure: true },
  );
});

test('a table that goes over several pages is printed although its head has a link and a footnote', async () => {
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
