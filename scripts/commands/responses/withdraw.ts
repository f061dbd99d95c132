import type { Command } from 'commander';
import { auditedCommand } from './audited-command.ts';
import { endResponseByCommand, type EndOptions } from './end-response.ts';

/** `withdraw`: withdraws a response for its respondent. */
export function addWithdraw(program: Command): void {
  auditedCommand(program, 'withdraw')
    .summary('withdraws a response for its respondent')
    .description(
      'Withdraws a response for a respondent who asks by post, email or telephone, and deletes its text as `erase` does. Like `erase`, it first says which exports, outcomes and revisions name the response. Before you run it, check that the response is theirs, for example with `subject` and the private code. The response is still counted, as withdrawn.',
    )
    .argument('<reference>', 'reference on the receipt')
    .option('--dry-run', 'report what would be done, without doing it')
    .option('--yes', 'skip the confirmation')
    .action((reference: string, options: EndOptions) =>
      endResponseByCommand(reference, options, { what: 'withdraw', state: 'withdrawn' }),
    );
}
