import { expect, test } from 'vitest';
import { newAnchors } from '../../../src/downloads/typst/anchors.ts';
import { call, content } from '../../../src/downloads/typst/code.ts';
import { documentOf, type Print } from '../../../src/downloads/typst/sheets.ts';
import { visibleWords } from '../../../src/downloads/typst/testing/visible-words.ts';
import { writeText } from '../../../src/downloads/typst/write-text.ts';
import { markSamples, places, propertySamples } from '../../../src/redline/testing/mark-samples.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { pdfFaults, withoutSpaces, wordsOf } from './testing/pdf-faults.ts';
import { readPdf } from './testing/read-pdf.ts';
import { smallSettings } from '../../../src/downloads/testing/small-settings.ts';

const print = pdfPrinter();
/** The heading that sub-headings come under. */
const clauseHeading = call('clause-heading', {}, 'Clause');
const [among = () => undefined] = Object.values(places);

/** Every mark in one document, each in its own text. */
const redlines = [
  ...markSamples.flatMap((sample) => sample.redlines),
  ...propertySamples.flatMap(({ marked }) => marked.map(among)),
].filter((redline) => redline !== undefined);

test.each<Print>(['usual', 'large'])('in %s print, every mark is said where a PDF is read out', async (size) => {
  const anchors = newAnchors();
  const texts = redlines.map((redline, index) =>
    writeText(redline.children, {
      clause: `c${index}`,
      labelOf: (id) => `clause ${id}`,
      termName: (id) => `entry ${id}`,
      hrefOf: (url) => new URL(url, smallSettings.address).href,
      anchors,
    }),
  );
  const sheets = { settings: smallSettings, title: 'Marks', header: '', footer: '', print: size };
  const pdf = await readPdf(
    print(documentOf(sheets, content([call('chapter', {}, 'Chapter'), clauseHeading, ...texts]))),
  );
  const spoken = withoutSpaces(
    pdf.pages.map(({ structure }) => (structure === undefined ? '' : wordsOf(structure))).join(''),
  );

  expect(pdfFaults(pdf)).toEqual([]);
  for (const words of texts.flatMap(visibleWords)) expect(spoken).toContain(withoutSpaces(words));
});
