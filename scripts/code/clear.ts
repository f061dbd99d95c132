import type { Command } from 'commander';
import { join } from 'node:path';
import { londonDate } from '../../src/consultation/deadline.ts';
import { isSamePerson } from '../../src/publishing/clearance.ts';
import { ask } from '../ask.ts';
import type { ContentOf } from './content-of.ts';
import { realDisk } from './disk/disk.ts';
import { makeEdits } from './disk/make-edits.ts';
import { finishFirst } from './publication/finish-first.ts';
import { gateDraft } from './publication/gate-draft.ts';
import { yamlOf } from './yaml-of.ts';
import { tellProblems } from './tell-problems.ts';

/** `clear`: a second person clears the draft, exactly as it is, for publication. */
export function addClear(program: Command, contentOf: ContentOf): void {
  program
    .command('clear')
    .description('clears the working draft, exactly as it is, for publication; run by a second person')
    .option('--prepared-by <role>', 'role of the person who wrote the draft, such as "policy lead"')
    .option('--cleared-by <role>', 'your own role, such as "head of data policy"')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (options: { preparedBy?: string; clearedBy?: string; dryRun?: true }) => {
      const folder = contentOf();
      finishFirst(folder, options.dryRun === true);
      const { problems, files } = gateDraft(folder);
      if (problems.length > 0 || files?.text === undefined) {
        tellProblems('The draft cannot be cleared yet: to put these right would void the clearance', problems);
        throw new Error('The draft was not cleared.');
      }
      const preparedBy = await ask(options.preparedBy, {
        message: 'What is the role of the person who wrote the draft?',
        pass: '--prepared-by <role>',
      });
      const clearedBy = await ask(options.clearedBy, {
        message: 'What is your own role?',
        pass: '--cleared-by <role>',
        refuse: (role) =>
          isSamePerson(role, preparedBy) ? 'Whoever wrote the draft cannot clear it: ask a second person.' : undefined,
      });
      const clearance = { preparedBy, clearedBy, date: londonDate(new Date()), text: files.text };
      const text = `# An edit of the draft voids this.\n${yamlOf(clearance)}`;
      makeEdits(folder, [{ path: join('code', 'draft', 'clearance.yaml'), text }], realDisk, options);
      console.log(`\nThe text with the hash ${files.text} is cleared. Any edit of the draft voids this.`);
      console.log('Next: npm run code -- publish <label>');
    });
}
