import type { Command } from 'commander';
import { deliver } from './deliver.ts';
import { keptByBuild } from './kept.ts';
import { made } from './made.ts';

/** `all`: everything that the site gives away. */
export function addAll(program: Command): void {
  program
    .command('all')
    .description('makes every publication; what has not changed since it was made last is not made again')
    .option('--into <folder>', 'folder of the built site', 'dist/client')
    .action(async ({ into }: { into: string }) => {
      const everything = await made(keptByBuild);
      await deliver(everything, into, keptByBuild);
      const fresh = everything.filter(({ isNew }) => isNew).length;
      console.log(`${everything.length} publications are there, ${fresh} of them made afresh.`);
    });
}
