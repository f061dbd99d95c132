import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Prepared } from './prepared.ts';

/** Copies everything that was made into the folder of a built site, and keeps nothing else for the next time. */
export async function deliver(made: readonly Prepared[], into: string, kept: string): Promise<void> {
  for (const { address, file } of made) {
    const target = join(into, address);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(kept, file), target);
  }
  const used = new Set(made.map(({ file }) => file));
  const files = await readdir(kept);
  await Promise.all(files.filter((file) => !used.has(file)).map((file) => rm(join(kept, file))));
}
