import type { Command } from 'commander';
import { join } from 'node:path';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { isSamePerson } from '../../../src/release/clearance-problem.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { settleInterrupted } from './publication/settle-interrupted.ts';
import { gateDraft } from './publication/gate-draft.ts';
import { toYaml } from './shared/to-yaml.ts';
import { reportProblems } from './shared/report-problems.ts';

/** `clear`: a second person clears the draft, exactly as it is, for publication. */
export function addClear(program: Command, contentOf: GetContentFolder): void {
  program
    .command('clear')
    .description('clears the working draft, exactly as it is, for publication; run by a second person')
    .option('--prepared-by <role>', 'role of the person who wrote the draft, such as "policy lead"')
    .option('--cleared-by <role>', 'your own role, such as "head of data policy"')
    .option('--dry-run', 'show what would change, without changing anything')
    .action(async (options: { preparedBy?: string; clearedBy?: string; dryRun?: true }) => {
      const folder = contentOf();
      settleInterrupted(folder, options.dryRun === true);
      const gated = gateDraft(folder);
      // The date is not part of what is cleared: it is set on publication.
      const problems = gated.problems.filter(({ rule }) => rule !== 'publish-date');
      const { files } = gated;
      if (problems.length > 0 || files?.text === undefined) {
        reportProblems(
          'The draft cannot be cleared yet. Fix these first, because any edit would void the clearance',
          problems,
        );
        throw new Error('The draft was not cleared.');
      }
      const preparedBy = await ask(options.preparedBy, {
        message: 'What is the role of the person who wrote the draft?',
        pass: '--prepared-by <role>',
      });
      const clearedBy = await ask(options.clearedBy, {
        message: 'What is your own role?',
        pass: '--cleared-by <role>',
        validate: (role) =>
          isSamePerson(role, preparedBy)
            ? 'The person who wrote the draft cannot clear it. Ask a second person.'
            : undefined,
      });
      const clearance = { preparedBy, clearedBy, date: londonDate(new Date()), text: files.text };
      const text = `# Any edit to the draft voids this. The roles are declared, not proved.\n${toYaml(clearance)}`;
      applyEdits(folder, [{ path: join('code', 'draft', 'clearance.yaml'), text }], realDisk, options);
      console.log(`\nThe text with the hash ${files.text} is cleared. Any edit to the draft voids this.`);
      console.log('Next: npm run code -- publish <label>');
    });
}
