import type { Command } from 'commander';
import { extentSchema } from '../../src/code/clause-front-matter.ts';
import { idSchema } from '../../src/code/identifier.ts';
import { clauseFile } from '../../src/drafting/clause-file.ts';
import { addToOutline, outlineEntries, outlineParts } from '../../src/drafting/outline-edit.ts';
import { toBeWritten } from '../../src/drafting/unwritten.ts';
import { ask } from '../ask.ts';
import type { ContentOf } from './content-of.ts';
import { realDisk } from './disk/disk.ts';
import { makeEdits } from './disk/make-edits.ts';
import { clausePath, draftFiles, nextStep, recordPath } from './draft-files.ts';

interface Options {
  readonly title?: string;
  readonly part?: string;
  readonly after?: string;
  readonly before?: string;
  readonly number?: string;
  readonly dryRun?: true;
}

/** `new-clause`: begins a clause in the working draft. */
export function addNewClause(program: Command, contentOf: ContentOf): void {
  program
    .command('new-clause')
    .description('begins a clause in the working draft')
    .argument('[id]', 'permanent id, such as keeping-records')
    .option('--title <words>', 'its title')
    .option('--part <id>', 'the part that it stands in, at its end')
    .option('--after <clause>', 'the clause that it stands after')
    .option('--before <clause>', 'the clause that it stands before')
    .option('--number <number>', 'its number or letter (default: none)')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (given: string | undefined, options: Options) => {
      const { record, clauses } = draftFiles(contentOf());
      const id = await ask(given, {
        message: 'Which permanent id does the clause get?',
        pass: '<id>, such as keeping-records',
        refuse: (answer) => refuseId(answer, clauses),
      });
      const title = await ask(options.title, { message: 'What is its title?', pass: '--title <words>' });
      const { after, before, number, part } = options;
      const parts = outlineParts(record);
      const beside = after !== undefined || before !== undefined;
      const place = {
        after,
        before,
        part: beside
          ? part
          : await ask(part, {
              message: `In which part does it stand (${parts.join(', ')})?`,
              pass: '--part <id>',
              refuse: (answer) => (parts.includes(answer) ? undefined : `The parts are ${parts.join(', ')}.`),
            }),
      };
      if (number !== undefined && outlineEntries(record).some((entry) => entry.number === number))
        throw new Error(`The number ${number} is taken. Renumber that clause first, or leave --number out.`);
      const front = { id, title, plain: `${toBeWritten}: what it means for people.`, extent: extentSchema.options };
      const edits = [
        { path: clausePath(id), text: clauseFile(front, `${toBeWritten}: the text of the clause.`) },
        { path: recordPath, text: addToOutline(record, { clause: id, number }, place) },
      ];
      makeEdits(contentOf(), edits, realDisk, options);
      console.log(`\nWrite its text, and what it means, in ${clausePath(id)}.${nextStep}`);
    });
}

function refuseId(id: string, clauses: ReadonlyMap<string, string>): string | undefined {
  if (!idSchema.safeParse(id).success) return 'Use lower-case letters, digits and hyphens, such as keeping-records.';
  return clauses.has(id) ? 'The working draft has a clause of that id.' : undefined;
}
