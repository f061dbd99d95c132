import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';

/** `pack`: the offline pack. `npm run build` runs it after everything else. */
export function addPack(program: Command): void {
  program
    .command('pack')
    .description('builds an archive of a built site, including its search, that opens from a disk or a USB stick')
    .requiredOption('--from <folder>', 'folder of the built site, such as dist/client')
    .action(async ({ from }: { from: string }) => {
      // Imported here, because other commands need the memory for typesetting.
      const [{ routes }, { withinSite }, { siteContent }, { offlinePack }] = await Promise.all([
        import('../../../src/web/routes.ts'),
        import('../../../src/web/site-path.ts'),
        import('../../../src/web/content.ts'),
        import('../offline-pack/offline-pack.ts'),
      ]);
      const file = join(from, withinSite(routes.offlinePack));
      await mkdir(dirname(file), { recursive: true });
      const bytes = await offlinePack(from, siteContent());
      await writeFile(file, bytes);
      console.log(`Written: ${file}  (${(bytes.length / 1024 / 1024).toFixed(1)} MB)`);
    });
}
