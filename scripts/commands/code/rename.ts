import type { Command } from 'commander';
import { setTitle } from '../../../src/drafting/clause-file.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { clausePath, draftFiles, nextStep } from './shared/draft-files.ts';

/** `rename`: changes the title of a clause. Its id stays, so that references and addresses keep working. */
export function addRename(program: Command, contentOf: GetContentFolder): void {
  program
    .command('rename')
    .description('changes the title of a clause; its id and address stay')
    .argument('[clause]', 'its id')
    .argument('[title]', 'its title')
    .option('--dry-run', 'show what would change, without changing anything')
    .action(async (given: string | undefined, givenTitle: string | undefined, options: { dryRun?: true }) => {
      const { clause } = draftFiles(contentOf());
      const id = await ask(given, { message: 'Which clause?', pass: '<clause>, its id' });
      const text = clause(id);
      const title = await ask(givenTitle, { message: 'What is its title?', pass: '<title>' });
      applyEdits(contentOf(), [{ path: clausePath(id), text: setTitle(text, title) }], realDisk, options);
      console.log(nextStep);
    });
}
