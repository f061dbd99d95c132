import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withProgress } from '../progress.ts';
import { documentFile, faultOf, writeWhole } from './kept.ts';
import type { Prepared } from './prepared.ts';
import { pdfPrinter } from './pdf-printer.ts';

/** Sets every document that is prepared as a PDF. */
export async function typeset(prepared: readonly Prepared[], kept: string): Promise<void> {
  const once = new Map(prepared.map((one) => [one.file, one])).values();
  const toSet = [...once].filter(({ file }) => existsSync(join(kept, documentFile(file))));
  if (toSet.length === 0) return;
  const print = pdfPrinter();
  await withProgress('Setting PDFs', toSet.length, async (step) => {
    for (const one of toSet) {
      const file = join(kept, one.file);
      const document = await readFile(documentFile(file), 'utf8');
      try {
        await writeWhole(file, print(document));
      } catch (error) {
        throw faultOf(one, error);
      }
      await rm(documentFile(file));
      step();
    }
  });
}
