import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withProgress } from '../progress.ts';
import { typstFile, errorWithName, writeAtomically } from './cache.ts';
import type { ManifestEntry } from './manifest.ts';
import { pdfPrinter, picturePrinter } from './pdf-printer.ts';

/** Typesets every prepared document, as a PDF or as a picture. */
export async function typeset(prepared: readonly ManifestEntry[], cache: string): Promise<void> {
  const distinct = new Map(prepared.map((one) => [one.file, one])).values();
  const pending = [...distinct].filter(({ file }) => existsSync(join(cache, typstFile(file))));
  if (pending.length === 0) return;
  const [print, paint] = [pdfPrinter(), picturePrinter()];
  await withProgress('Typesetting', pending.length, async (step) => {
    for (const one of pending) {
      const file = join(cache, one.file);
      const document = await readFile(typstFile(file), 'utf8');
      try {
        await writeAtomically(file, isPicture(one) ? await paint(document) : print(document));
      } catch (error) {
        throw errorWithName(one, error);
      }
      await rm(typstFile(file));
      step();
    }
  });
}

const isPicture = ({ address }: ManifestEntry): boolean => address.endsWith('.png');
