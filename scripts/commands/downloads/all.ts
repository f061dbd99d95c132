import type { Command } from 'commander';
import { buildCache } from './cache.ts';
import { fileURLToPath } from 'node:url';
import { runNode } from '../run-node.ts';
import { smallYoungGeneration } from '../../../src/web/memory-flags.ts';
import { manifestSchema, type ManifestEntry } from './manifest.ts';
import { typeset } from './typeset.ts';
import { withinSite } from '../../../src/web/site-path.ts';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** `all`: builds every download. */
export function addAll(program: Command): void {
  program
    .command('all')
    .description('builds every download; unchanged ones come from the cache')
    .option('--into <folder>', 'folder of the built site', 'dist/client')
    .action(async ({ into }: { into: string }) => {
      const downloads = await buildDownloads(buildCache);
      await copyToSite(downloads, into, buildCache);
      const rebuilt = downloads.filter(({ isNew }) => isNew).length;
      console.log(`${downloads.length} downloads, ${rebuilt} of them rebuilt.`);
    });
}

const prepareWorker = fileURLToPath(new URL('prepare-worker.ts', import.meta.url));

/**
 * Builds every download into the cache folder. The content is read in another process.
 *
 * @throws an error that lists the problems of the content
 */
async function buildDownloads(cache: string): Promise<readonly ManifestEntry[]> {
  const command = [smallYoungGeneration, prepareWorker, cache];
  const { succeeded, output, answer } = await runNode(command, { watched: true });
  if (!succeeded) throw new Error(output.trim());
  const prepared = manifestSchema.parse(JSON.parse(answer));
  await typeset(prepared, cache);
  return prepared;
}

/** Copies all downloads into the folder of a built site, and deletes everything else from the cache. */
export async function copyToSite(downloads: readonly ManifestEntry[], into: string, cache: string): Promise<void> {
  for (const { address, file } of downloads) {
    const target = join(into, withinSite(address));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(cache, file), target);
  }
  const used = new Set(downloads.map(({ file }) => file));
  const files = await readdir(cache);
  await Promise.all(files.filter((file) => !used.has(file)).map((file) => rm(join(cache, file))));
}
