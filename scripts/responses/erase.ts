import type { Command } from 'commander';
import { accessCommand } from './access.ts';
import { endByCommand, type EndOptions } from './end-response.ts';

/** `erase`: deletes the text of a response for good. */
export function addErase(program: Command): void {
  accessCommand(program, 'erase')
    .summary('deletes the text of a response for good')
    .description(
      'deletes the text of a response for good, at its respondent’s request or because it should not have been kept. In a SQLite file it is written over and looked for; in PostgreSQL it is deleted, and what remains is told. It stays counted as erased. A response on hold is not erased.',
    )
    .argument('<reference>', 'the reference on its receipt')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--yes', 'do not ask whether you are sure')
    .action((reference: string, options: EndOptions) =>
      endByCommand(reference, options, { what: 'erase', state: 'erased' }),
    );
}
