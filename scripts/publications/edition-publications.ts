import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WrittenPublication } from '../../src/publications/publication.ts';
import { contentFolder } from '../../src/site/content.ts';
import { routes } from '../../src/site/routes.ts';
import type { Content } from '../../src/source/content.ts';
import { sha256 } from '../../src/source/sha256.ts';

/** The files of editions that were made elsewhere, given away as they are. */
export function editionPublications({ editions }: Content): readonly WrittenPublication[] {
  return editions.flatMap(({ revision, title, file }) => {
    if (file === undefined) return [];
    const path = join(contentFolder(), 'code/editions', file);
    return [
      {
        address: routes.editionFile(revision, file),
        name: `revision ${revision}, ${title}`,
        inputs: () => sha256(readFileSync(path)),
        write: () => readFile(path),
      },
    ];
  });
}
