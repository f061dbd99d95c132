import { expect, test } from 'vitest';
import { call, content, type TypstCode } from '../../../src/downloads/typst/code.ts';
import { documentOf } from '../../../src/downloads/typst/sheets.ts';
import { tableOf } from '../../../src/downloads/typst/table-of.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { readPdf } from './testing/read-pdf.ts';
import { smallSettings } from '../../../src/downloads/testing/small-settings.ts';

const print = pdfPrinter();

/** The text of each page, as JSON of its structure. */
async function pagesOf(body: readonly TypstCode[]): Promise<readonly string[]> {
  const sheets = { settings: smallSettings, title: 'A text', header: '', footer: '', print: 'large' } as const;
  const { pages } = await readPdf(print(documentOf(sheets, content([call('chapter', {}, 'Chapter'), ...body]))));
  return pages.map(({ structure }) => JSON.stringify(structure ?? ''));
}

const row = (...cells: readonly string[]) => ({ cells: cells.map((cell) => content([cell])) });
const filler = Array.from({ length: 14 }, (_, line) => call('paragraph', {}, `Line ${line}`));

test('a table row stays on one page, unless it is longer than a page', async () => {
  const table = (cell: string) =>
    tableOf([null, null], { head: row('A', 'B'), rows: [row('x', cell)], isHeadLinked: false });
  const short = await pagesOf([...filler, table(`Begin ${'word '.repeat(70)} finish`)]);
  expect(short.filter((words) => words.includes('Begin') !== words.includes('finish'))).toEqual([]);
  const long = await pagesOf([table(`Begin ${'word '.repeat(600)} finish`)]);
  expect(long.findIndex((words) => words.includes('finish'))).toBeGreaterThan(0);
});

test('the lead-in of a list is on the page where the list begins', async () => {
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
