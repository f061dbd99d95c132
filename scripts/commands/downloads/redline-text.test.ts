import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newAnchors } from '../../../src/downloads/typst/anchors.ts';
import { call, content } from '../../../src/downloads/typst/code.ts';
import { documentOf } from '../../../src/downloads/typst/sheets.ts';
import { writeText } from '../../../src/downloads/typst/write-text.ts';
import { redline } from '../../../src/redline/redline.ts';
import { anyClause } from '../../../src/redline/testing/arbitrary-clause.ts';
import { editedClause } from '../../../src/redline/testing/edit-clause.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { pdfFaults } from './testing/pdf-faults.ts';
import { readPdf } from './testing/read-pdf.ts';
import { smallSettings } from '../../../src/downloads/testing/small-settings.ts';
import { cases } from '../../../tests/long-check.ts';

const print = pdfPrinter();
/** The heading that sub-headings come under. */
const clauseHeading = call('clause-heading', {}, 'Clause');

test('for any change of a clause, the redline is accessible', async () => {
  await fc.assert(
    fc.asyncProperty(editedClause(anyClause), async ([before, after]) => {
      const hrefOf = (url: string) => new URL(url, smallSettings.address).href;
      const labelOf = (id: string) => `clause ${id}`;
      const context = { clause: 'a', labelOf, termName: labelOf, hrefOf, anchors: newAnchors() };
      const body = content([
        call('chapter', {}, 'Chapter'),
        clauseHeading,
        writeText(redline(before, after).children, context),
      ]);
      const pdf = print(
        documentOf({ settings: smallSettings, title: 'A', header: '', footer: '', print: 'usual' }, body),
      );
      expect(pdfFaults(await readPdf(pdf))).toEqual([]);
    }),
    { ...cases(5, 20), endOnFailure: true },
  );
});
