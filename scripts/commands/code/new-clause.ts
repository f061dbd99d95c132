import type { Command } from 'commander';
import { idSchema } from '../../../src/model/id-schema.ts';
import { clauseFile } from '../../../src/drafting/clause-file.ts';
import { addToOutline, outlineEntries, outlineParts } from '../../../src/drafting/edit-outline.ts';
import { placeholder } from '../../../src/drafting/placeholder.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { clausePath, draftFiles, nextStep, recordPath } from './shared/draft-files.ts';

interface Options {
  readonly title?: string;
  readonly part?: string;
  readonly after?: string;
  readonly before?: string;
  readonly number?: string;
  readonly dryRun?: true;
}

/** `new-clause`: adds a clause to the working draft. */
export function addNewClause(program: Command, contentOf: GetContentFolder): void {
  program
    .command('new-clause')
    .description('adds a clause to the working draft')
    .argument('[id]', 'permanent id, such as keeping-records')
    .option('--title <words>', 'its title')
    .option('--part <id>', 'the part to add it to, at its end')
    .option('--after <clause>', 'the clause to put it after')
    .option('--before <clause>', 'the clause to put it before')
    .option(
      '--number <number>',
      'its number or letter (default: the next one in a part where all have one, otherwise none)',
    )
    .option('--dry-run', 'show what would change, without changing anything')
    .action(async (given: string | undefined, options: Options) => {
      const { record, clauses } = draftFiles(contentOf());
      const id = await ask(given, {
        message: 'What is the permanent id of the clause?',
        pass: '<id>, such as keeping-records',
        validate: (answer) => invalidId(answer, clauses),
      });
      const title = await ask(options.title, { message: 'What is its title?', pass: '--title <words>' });
      const { after, before, number, part } = options;
      const parts = outlineParts(record);
      const hasNeighbour = after !== undefined || before !== undefined;
      const position = {
        after,
        before,
        part: hasNeighbour
          ? part
          : await ask(part, {
              message: `Which part does it belong to (${parts.join(', ')})?`,
              pass: '--part <id>',
              validate: (answer) => (parts.includes(answer) ? undefined : `The parts are ${parts.join(', ')}.`),
            }),
      };
      if (number !== undefined && outlineEntries(record).some((entry) => entry.number === number))
        throw new Error(`The number ${number} is taken. Renumber that clause first, or omit --number.`);
      const front = { id, title, plain: `${placeholder}: what it means for people.` };
      const edits = [
        { path: clausePath(id), text: clauseFile(front, `${placeholder}: the text of the clause.`) },
        { path: recordPath, text: addToOutline(record, { clause: id, number }, position) },
      ];
      applyEdits(contentOf(), edits, realDisk, options);
      console.log(`\nWrite its text, and what it means, in ${clausePath(id)}.${nextStep}`);
    });
}

function invalidId(id: string, clauses: ReadonlyMap<string, string>): string | undefined {
  if (!idSchema.safeParse(id).success) return 'Use lower-case letters, digits and hyphens, such as keeping-records.';
  return clauses.has(id) ? 'This id is taken by another clause.' : undefined;
}
