import type { Command } from 'commander';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { keptAnswer } from './shared/kept-answer.ts';

/** `status`: the progress of the working draft, and what is open. */
export function addStatus(program: Command, contentOf: GetContentFolder): void {
  program
    .command('status')
    .description(
      'shows what differs from the last revision, which changes have no reason, and what is unanswered or due',
    )
    .option('--all', 'list every recommendation that is unanswered')
    .action(async ({ all = false }: { all?: boolean }) => {
      const moment = new Date();
      const { lines, succeeded } = await keptAnswer(`status ${all}`, contentOf(), moment, async () => {
        const { statusReport } = await import('./status-report.ts');
        return statusReport(contentOf(), moment, all);
      });
      console.log(lines.join('\n'));
      if (!succeeded) process.exitCode = 1;
    });
}
