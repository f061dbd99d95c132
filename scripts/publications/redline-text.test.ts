import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newAnchors } from '../../src/publications/typst/anchors.ts';
import { call, content } from '../../src/publications/typst/code.ts';
import { documentOf } from '../../src/publications/typst/sheets.ts';
import { writeText } from '../../src/publications/typst/write-text.ts';
import { redline } from '../../src/redline/redline.ts';
import { anyClause } from '../../src/redline/testing/arbitrary-clause.ts';
import { editedClause } from '../../src/redline/testing/edit-clause.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { pdfFaults } from './testing/pdf-faults.ts';
import { readPdf } from './testing/read-pdf.ts';
import { smallSettings } from './testing/small-settings.ts';
import { cases } from '../../tests/long-check.ts';

const print = pdfPrinter();

test('whatever changed in a clause, its redline is printed so that it can be heard', async () => {
  await fc.assert(
    fc.asyncProperty(editedClause(anyClause), async ([before, after]) => {
      const hrefOf = (url: string) => new URL(url, smallSettings.address).href;
      const context = { clause: 'a', labelOf: (id: string) => `clause ${id}`, hrefOf, anchors: newAnchors() };
      const body = content([call('chapter', {}, 'Chapter'), writeText(redline(before, after).children, context)]);
      const pdf = print(
        documentOf({ settings: smallSettings, title: 'A', running: '', foot: '', print: 'usual' }, body),
      );
      expect(pdfFaults(await readPdf(pdf))).toEqual([]);
    }),
    { ...cases(5, 20), endOnFailure: true },
  );
});
