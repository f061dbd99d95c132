import type { Command } from 'commander';
import { writeDownload } from './write-download.ts';

/** `review`: the review pack of a workshop. */
export function addReview(program: Command): void {
  program
    .command('review <workshop>')
    .description(
      'builds the review pack of a workshop as a PDF: the progress of every action and the answer to every point, for the next meeting',
    )
    .option('--to <file>', 'where to write it; default: under var/publications')
    .action(async (workshop: string, { to }: { to?: string }) => {
      await writeDownload({ kind: 'review pack', workshop }, to);
    });
}
