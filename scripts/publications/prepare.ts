import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Publication } from '../../src/publications/publication.ts';
import { sha256 } from '../../src/source/sha256.ts';
import { withProgress } from '../progress.ts';
import { documentFile, faultOf, writeWhole } from './kept.ts';
import type { Prepared } from './prepared.ts';
import { makerHash } from './maker-hash.ts';

/** Does all that needs the content to be read: writes what is not kept yet, and of what is to be set the document. */
export async function prepare(publications: readonly Publication[], kept: string): Promise<readonly Prepared[]> {
  await mkdir(kept, { recursive: true });
  const maker = makerHash();
  const prepared: Prepared[] = [];
  await withProgress('Writing publications', publications.length, async (step) => {
    for (const publication of publications) {
      try {
        prepared.push(await prepareOne(publication, kept, maker));
      } catch (error) {
        throw faultOf(publication, error);
      }
      step();
    }
  });
  return prepared;
}

async function prepareOne(publication: Publication, kept: string, maker: string): Promise<Prepared> {
  const { address, name } = publication;
  const inputs = 'document' in publication ? publication.document() : publication.inputs();
  const file = sha256(`${maker}\n${inputs}`);
  const isNew = !existsSync(join(kept, file));
  if (isNew && 'document' in publication) await writeWhole(join(kept, documentFile(file)), inputs);
  else if (isNew && 'write' in publication) await writeWhole(join(kept, file), await publication.write());
  return { address, name, file, isNew };
}
