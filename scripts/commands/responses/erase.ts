import type { Command } from 'commander';
import { auditedCommand } from './audited-command.ts';
import { endResponseByCommand, type EndOptions } from './end-response.ts';

/** `erase`: permanently deletes the text of a response. */
export function addErase(program: Command): void {
  auditedCommand(program, 'erase')
    .summary('permanently deletes the text of a response')
    .description(
      'Permanently deletes the text of a response, at the respondent’s request or because it should not have been stored. In a SQLite file the text is overwritten and the result is checked; in PostgreSQL it is deleted, and remaining copies are reported. First it says which exports, outcomes and revisions name the response, but does not change them. The response is still counted, as erased. A response on hold is not erased.',
    )
    .argument('<reference>', 'reference on the receipt')
    .option('--dry-run', 'report what would be done, without doing it')
    .option('--yes', 'skip the confirmation')
    .action((reference: string, options: EndOptions) =>
      endResponseByCommand(reference, options, { what: 'erase', state: 'erased' }),
    );
}
