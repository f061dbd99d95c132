import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../run-node.ts';
import type { AskedFor } from './asked-for.ts';
import { made } from './made.ts';

/**
 * Makes what is asked for, afresh, and writes it to a file, by default one of its address under `var`.
 *
 * @throws an error where there is no such thing.
 */
export async function writeOne(asked: AskedFor, to?: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'publication-'));
  try {
    for (const one of await made(folder, asked)) {
      const file = to ?? join(projectRoot, 'var', one.address);
      await mkdir(dirname(file), { recursive: true });
      await copyFile(join(folder, one.file), file);
      console.log(`Written: ${file}  (${one.name})`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
