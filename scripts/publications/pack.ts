import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';

/** `pack`: everything as one archive that opens from a disk. `npm run build` runs it when all else is made. */
export function addPack(program: Command): void {
  program
    .command('pack')
    .description('makes one archive of a built site that opens from a disk or a USB stick, with its search')
    .requiredOption('--from <folder>', 'folder of the built site, such as dist/client')
    .action(async ({ from }: { from: string }) => {
      // Only here: reading the content takes memory that whatever sets type would have to share.
      const [{ routes }, { siteContent }, { offlinePack }] = await Promise.all([
        import('../../src/site/routes.ts'),
        import('../../src/site/content.ts'),
        import('../offline/offline-pack.ts'),
      ]);
      const file = join(from, routes.offlinePack);
      await mkdir(dirname(file), { recursive: true });
      const bytes = await offlinePack(from, siteContent());
      await writeFile(file, bytes);
      console.log(`Written: ${file}  (${(bytes.length / 1024 / 1024).toFixed(1)} MB)`);
    });
}
