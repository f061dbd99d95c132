import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { siteContent } from '../../src/site/content.ts';
import { routes } from '../../src/site/routes.ts';
import { offlinePack } from '../offline/offline-pack.ts';

/** `pack`: everything as one archive that opens from a disk. `npm run build` runs it when all else is made. */
export function addPack(program: Command): void {
  program
    .command('pack')
    .description('makes one archive of a built site that opens from a disk or a USB stick, with its search')
    .requiredOption('--from <folder>', 'folder of the built site, such as dist/client')
    .action(async ({ from }: { from: string }) => {
      const file = join(from, routes.offlinePack);
      await mkdir(dirname(file), { recursive: true });
      const bytes = await offlinePack(from, siteContent());
      await writeFile(file, bytes);
      console.log(`Written: ${file}  (${(bytes.length / 1024 / 1024).toFixed(1)} MB)`);
    });
}
