import type { Command } from 'commander';
import { setTitle } from '../../src/drafting/clause-file.ts';
import { ask } from '../ask.ts';
import type { ContentOf } from './content-of.ts';
import { realDisk } from './disk/disk.ts';
import { makeEdits } from './disk/make-edits.ts';
import { clausePath, draftFiles, nextStep } from './draft-files.ts';

/** `rename`: gives a clause another title. Its id stays, so that every reference and address keeps leading to it. */
export function addRename(program: Command, contentOf: ContentOf): void {
  program
    .command('rename')
    .description('gives a clause another title; its id and address stay')
    .argument('[clause]', 'its id')
    .argument('[title]', 'its title')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (given: string | undefined, words: string | undefined, options: { dryRun?: true }) => {
      const { clause } = draftFiles(contentOf());
      const id = await ask(given, { message: 'Which clause?', pass: '<clause>, its id' });
      const text = clause(id);
      const title = await ask(words, { message: 'What is its title?', pass: '<title>' });
      makeEdits(contentOf(), [{ path: clausePath(id), text: setTitle(text, title) }], realDisk, options);
      console.log(nextStep);
    });
}
