import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPicture } from '../../../src/content/figures/read-picture.ts';
import type { Figure } from '../../../src/model/clause-tree.ts';
import { newAnchors } from '../../../src/downloads/typst/anchors.ts';
import { call, content } from '../../../src/downloads/typst/code.ts';
import { documentOf } from '../../../src/downloads/typst/sheets.ts';
import { writeText } from '../../../src/downloads/typst/write-text.ts';
import { smallSettings } from '../../../src/downloads/testing/small-settings.ts';
import {
  clause,
  definitions,
  item,
  list,
  p,
  quotation,
  source,
  subs,
  sup,
  term,
} from '../../../src/redline/testing/clause-builder.ts';
import { redline } from '../../../src/redline/redline.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { pdfFaults, wordsOf } from './testing/pdf-faults.ts';
import { readPdf } from './testing/read-pdf.ts';

const steps = readFileSync('src/content/fixtures/sound/code/draft/figures/steps.svg');
const page = readFileSync('src/guides/comparison.png');

function figureOf(file: string, bytes: Uint8Array, alt: string): Figure {
  const read = readPicture(file, bytes);
  if (!('picture' in read)) throw new Error(read.message.unexpected);
  return {
    type: 'figure',
    picture: read.picture,
    alt,
    children: [p('How it is done'), { type: 'description', children: [p('First this, then that.')] }],
  };
}

const chart = figureOf('steps.svg', steps, 'Two boxes.');
const shot = figureOf('comparison.png', page, 'A page.');
const pictures = new Map([
  [chart.picture.sha256, steps],
  [shot.picture.sha256, page],
]);

test('pictures are in PDFs with their text alternative, a changed one beside the old', async () => {
  const context = {
    clause: 'a',
    labelOf: (id: string) => id,
    termName: (id: string) => id,
    hrefOf: (url: string) => new URL(url, smallSettings.address).href,
    anchors: newAnchors(),
    pictures,
  };
  const rest = [
    p('An area of 10', sup('2'), ' m, and CO', subs('2'), '.'),
    quotation('A controller must erase it:', list('at once.'), source('The Act, section 4')),
    definitions(list(item(p(term('log', 'A log'), ' means a record:'), list('of one', 'of two')))),
  ];
  const before = clause(...rest, chart, shot);
  const after = clause(...rest, { ...chart, picture: shot.picture, alt: 'A page now.' }, shot);
  const texts = [
    writeText(before.children, context),
    writeText(redline(before, after).children, { ...context, clause: 'b' }),
  ];
  const sheets = { settings: smallSettings, title: 'Figures', header: '', footer: '', print: 'usual' as const };
  const bytes = pdfPrinter()(documentOf(sheets, content([call('chapter', {}, 'Chapter'), ...texts])));
  const pdf = await readPdf(bytes);
  expect(pdfFaults(pdf)).toEqual([]);
  const words = pdf.pages.map(({ structure }) => (structure === undefined ? '' : wordsOf(structure))).join(' ');
  // Typst refuses a picture without a text alternative, since the PDF is for every reader (PDF/UA).
  for (const one of ['A page now.', 'Description', 'Source: ', 'a different picture from before'])
    expect(words).toContain(one);
});
