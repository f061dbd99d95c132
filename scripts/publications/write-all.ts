import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Publication } from '../../src/publications/publication.ts';
import { sha256 } from '../../src/source/sha256.ts';
import { withProgress } from '../progress.ts';
import { projectRoot } from '../run-node.ts';
import { makerHash } from './maker-hash.ts';

/** Where the build keeps the bytes of what was made. */
const keptByBuild = join(projectRoot, '.astro/publications');

/** What came of writing everything. */
export interface Written {
  readonly written: number;
  /** How many of them were not there from an earlier time. */
  readonly made: number;
}

/**
 * Writes all publications into the folder of a built site. What was made before of the same inputs is copied: in `kept`
 * its bytes have the hash of all that they depend on as their name. What is kept of anything else is deleted.
 */
export async function writeAll(
  publications: readonly Publication[],
  into: string,
  kept: string = keptByBuild,
): Promise<Written> {
  await mkdir(kept, { recursive: true });
  const maker = makerHash();
  const used = new Set<string>();
  let made = 0;
  await withProgress('Making publications', publications.length, async (step) => {
    for (const publication of publications) {
      const name = sha256(`${maker}\n${publication.inputs()}`);
      used.add(name);
      if (await keep(join(kept, name), publication)) made += 1;
      const file = join(into, publication.address);
      await mkdir(dirname(file), { recursive: true });
      await copyFile(join(kept, name), file);
      step();
    }
  });
  await forgetAllBut(kept, used);
  return { written: publications.length, made };
}

/** Makes what is not kept yet, and tells whether it did. A half-written file never has the name of a whole one. */
async function keep(file: string, { name, write }: Publication): Promise<boolean> {
  if (existsSync(file)) return false;
  try {
    await writeFile(`${file}.part`, await write());
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  await rename(`${file}.part`, file);
  return true;
}

async function forgetAllBut(kept: string, used: ReadonlySet<string>): Promise<void> {
  const files = await readdir(kept);
  await Promise.all(files.filter((file) => !used.has(file)).map((file) => rm(join(kept, file))));
}
