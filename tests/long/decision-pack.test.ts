import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPdf } from '../../scripts/commands/downloads/testing/read-pdf.ts';
import { packWithRefusals } from '../../src/downloads/testing/pack-with-refusals.ts';
import { decisionPackWord } from '../../src/downloads/word/decision-pack.ts';
import { skipWithout } from '../requirements.ts';
import { Office } from './libreoffice/office.ts';

it('the first page of the pack for a decision is one page in LibreOffice too', skipWithout('LibreOffice'), async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  const counts = [0, 3, 40];
  for (const refused of counts) {
    // Without the points, which follow on a page of their own under one heading.
    const pack = { ...packWithRefusals(refused), points: [] };
    writeFileSync(join(folder, `${refused}.docx`), await decisionPackWord(pack));
  }
  new Office(folder).convert(
    counts.map((refused) => `${refused}.docx`),
    'pdf',
  );

  for (const refused of counts) {
    const { pages } = await readPdf(readFileSync(join(folder, 'converted', `${refused}.pdf`)));
    expect(pages, `${refused} refusals`).toHaveLength(2);
  }
  rmSync(folder, { recursive: true });
});
