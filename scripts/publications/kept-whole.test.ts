import { expect, test } from 'vitest';
import { call, content, type TypstCode } from '../../src/publications/typst/code.ts';
import { documentOf } from '../../src/publications/typst/sheets.ts';
import { tableOf } from '../../src/publications/typst/table-of.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { readPdf } from './testing/read-pdf.ts';
import { smallSettings } from './testing/small-settings.ts';

const print = pdfPrinter();

/** The words of each page, white space apart. */
async function pagesOf(body: readonly TypstCode[]): Promise<readonly string[]> {
  const sheets = { settings: smallSettings, title: 'A text', running: '', foot: '', print: 'large' } as const;
  const { pages } = await readPdf(print(documentOf(sheets, content([call('chapter', {}, 'Chapter'), ...body]))));
  return pages.map(({ structure }) => JSON.stringify(structure ?? ''));
}

const row = (...cells: readonly string[]) => cells.map((cell) => content([cell]));
const filler = Array.from({ length: 14 }, (_, line) => call('paragraph', {}, `Line ${line}`));

test('a row of a table stands on one page, and one that is longer than a page goes on over the next', async () => {
  const table = (cell: string) =>
    tableOf([null, null], { head: row('A', 'B'), rows: [row('x', cell)], isHeadLinked: false });
  const short = await pagesOf([...filler, table(`Begin ${'word '.repeat(70)} finish`)]);
  expect(short.filter((words) => words.includes('Begin') !== words.includes('finish'))).toEqual([]);
  const long = await pagesOf([table(`Begin ${'word '.repeat(600)} finish`)]);
  expect(long.findIndex((words) => words.includes('finish'))).toBeGreaterThan(0);
});

test('words that lead in to a list stand on the page on which it begins', async () => {
  for (const lines of [16, 17, 18, 19, 20, 21, 22]) {
    const before = Array.from({ length: lines }, (_, line) => call('paragraph', {}, `Line ${line}`));
    const pages = await pagesOf([
      ...before,
      call('lead-in', {}, 'It must:'),
      call('bullet-list', {}, content(['be fair'])),
    ]);
    expect(
      pages.filter((words) => words.includes('It must:') !== words.includes('be fair')),
      `${lines} lines`,
    ).toEqual([]);
  }
});
