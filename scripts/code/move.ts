import type { Command } from 'commander';
import { entryOf, moveInOutline, type Place } from '../../src/drafting/outline-edit.ts';
import { ask } from '../ask.ts';
import type { ContentOf } from './content-of.ts';
import { realDisk } from './disk/disk.ts';
import { makeEdits } from './disk/make-edits.ts';
import { draftFiles, nextStep, recordPath } from './draft-files.ts';

/** `move`: puts a clause at another place. Its id and its number stay. */
export function addMove(program: Command, contentOf: ContentOf): void {
  program
    .command('move')
    .description('puts a clause at another place; its id and its number stay')
    .argument('[clause]', 'its id')
    .option('--part <id>', 'the part, at its end')
    .option('--after <clause>', 'the clause that it stands after')
    .option('--before <clause>', 'the clause that it stands before')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (given: string | undefined, { dryRun, ...place }: Place & { dryRun?: true }) => {
      const { record } = draftFiles(contentOf());
      const id = await ask(given, { message: 'Which clause?', pass: '<clause>, its id' });
      const { number } = entryOf(record, id);
      if (place.part === undefined && place.after === undefined && place.before === undefined)
        throw new Error('Say where it goes: pass --part <id>, --after <clause> or --before <clause>.');
      if ([place.after, place.before].includes(id)) throw new Error('A clause cannot stand beside itself.');
      makeEdits(contentOf(), [{ path: recordPath, text: moveInOutline(record, id, place) }], realDisk, {
        dryRun: dryRun === true,
      });
      if (number !== undefined)
        console.log(`\nIt keeps its number ${number}: npm run code -- renumber <part> numbers a part anew.`);
      console.log(nextStep);
    });
}
