import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../run-node.ts';
import type { Publication } from '../../src/publications/publication.ts';

/**
 * Makes the publication of an address and writes it to a file, by default one of its address under `var`.
 *
 * @throws an error where there is none of that address.
 */
export async function writeOne(publications: readonly Publication[], address: string, to?: string): Promise<void> {
  const publication = publications.find((one) => one.address === address);
  if (publication === undefined) throw new Error(`There is no publication ${address}.`);
  const file = to ?? join(projectRoot, 'var', address);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await publication.write());
  console.log(`Written: ${file}  (${publication.name})`);
}
