import type { Command } from 'commander';
import { findOutlineEntry, moveInOutline, type OutlinePosition } from '../../../src/drafting/edit-outline.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { addReasonOptions, assertWholeReason, hasReason, type ReasonOptions } from './reason/reason-options.ts';
import { offerReasons } from './reason/write-entry.ts';
import { draftFiles, recordPath } from './shared/draft-files.ts';

/** `move`: moves a clause. Its id and number stay. */
export function addMove(program: Command, contentOf: GetContentFolder): void {
  const command = program
    .command('move')
    .description('moves a clause; its id and number stay')
    .argument('[clause]', 'its id')
    .option('--part <id>', 'the part to move it to, at its end')
    .option('--after <clause>', 'the clause to put it after')
    .option('--before <clause>', 'the clause to put it before');
  addReasonOptions(command)
    .option('--dry-run', 'show what would change, without changing anything')
    .action(async (given: string | undefined, options: OutlinePosition & ReasonOptions & { dryRun?: true }) => {
      const { dryRun, part, after, before } = options;
      const position = { part, after, before };
      assertWholeReason(options);
      const { record } = draftFiles(contentOf());
      const id = await ask(given, { message: 'Which clause?', pass: '<clause>, its id' });
      const { number } = findOutlineEntry(record, id);
      if (position.part === undefined && position.after === undefined && position.before === undefined)
        throw new Error('Pass its new position: --part <id>, --after <clause> or --before <clause>.');
      if ([position.after, position.before].includes(id)) throw new Error('A clause cannot be moved next to itself.');
      applyEdits(contentOf(), [{ path: recordPath, text: moveInOutline(record, id, position) }], realDisk, {
        dryRun: dryRun === true,
      });
      if (number !== undefined)
        console.log(`\nIt keeps its number ${number}. To renumber its part: npm run code -- renumber <part>`);
      if (dryRun !== true) await offerReasons(contentOf(), 'moved', options, hasReason(options));
    });
}
