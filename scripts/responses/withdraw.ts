import type { Command } from 'commander';
import { accessCommand } from './access.ts';
import { endByCommand, type EndOptions } from './end-response.ts';

/** `withdraw`: withdraws a response for its respondent. */
export function addWithdraw(program: Command): void {
  accessCommand(program, 'withdraw')
    .summary('withdraws a response for its respondent')
    .description(
      'withdraws a response for a respondent who asks by post, e-mail or telephone, and deletes its text as erase does. Make sure first that it is theirs, for example with subject and the private code. It stays counted as withdrawn.',
    )
    .argument('<reference>', 'the reference on its receipt')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--yes', 'do not ask whether you are sure')
    .action((reference: string, options: EndOptions) =>
      endByCommand(reference, options, { what: 'withdraw', state: 'withdrawn' }),
    );
}
