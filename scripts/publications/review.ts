import type { Command } from 'commander';
import { writeOne } from './write-one.ts';

/** `review`: the review pack of a workshop. */
export function addReview(program: Command): void {
  program
    .command('review <workshop>')
    .description(
      'makes the review pack of a workshop as a PDF: every action and point as it stands, for the next meeting',
    )
    .option('--to <file>', 'where to write it; otherwise under var/publications')
    .action(async (workshop: string, { to }: { to?: string }) => {
      await writeOne({ kind: 'review pack', workshop }, to);
    });
}
