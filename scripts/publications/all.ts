import type { Command } from 'commander';
import { siteContent } from '../../src/site/content.ts';
import { publicationsOf } from './publications-of.ts';
import { writeAll } from './write-all.ts';

/** `all`: everything that the site gives away. */
export function addAll(program: Command): void {
  program
    .command('all')
    .description('makes every publication; what has not changed since it was made last is not made again')
    .option('--into <folder>', 'folder of the built site', 'dist/client')
    .action(async ({ into }: { into: string }) => {
      const { written, made } = await writeAll(publicationsOf(siteContent()), into);
      console.log(`${written} publications are there, ${made} of them made afresh.`);
    });
}
