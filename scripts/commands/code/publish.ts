import type { Command } from 'commander';
import { partialDateSchema } from '../../../src/model/partial-date.ts';
import { isUpcomingLabel } from '../../../src/model/label-order.ts';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { cabinetOfficeChecklist, gunningChecklist, type ChecklistItem } from '../../../src/release/checklist.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { settleInterrupted } from './publication/settle-interrupted.ts';
import { gateDraft } from './publication/gate-draft.ts';
import { publishRevision } from './publication/publish-revision.ts';
import { reportProblems } from './shared/report-problems.ts';

/** `publish`: freezes the working draft as the next revision, if it passes the gate. */
export function addPublish(program: Command, contentOf: GetContentFolder): void {
  program
    .command('publish')
    .description('freezes the working draft as a revision, and starts the next draft')
    .argument('[label]', 'label of the revision, such as 0.5')
    .option('--date <date>', 'date of publication, such as 2026-11-24 (default: the date in the draft)')
    .option('--dry-run', 'show what would change, without changing anything')
    .action(async (given: string | undefined, { date, dryRun }: { date?: string; dryRun?: true }) => {
      const folder = contentOf();
      settleInterrupted(folder, dryRun === true);
      const label = await ask(given, { message: 'What is the label of the revision?', pass: '<label>, such as 0.5' });
      if (date !== undefined && !partialDateSchema.safeParse(date).success)
        throw new Error(`--date is \`${date}\`, expected a date that exists, such as 2026-11-24.`);
      const gated = gateDraft(folder, { label, date });
      const published = gated.frozen.revisions.map((revision) => revision.label);
      if (!isUpcomingLabel(label, published))
        throw new Error(
          `The label \`${label}\` does not follow ${published.at(-1) ?? 'nothing'}. Give a later one, such as 0.5 after 0.4.`,
        );
      const { content, files, record, frozen, problems, clearanceProblems } = gated;
      if (content !== undefined) {
        const input = { ...content, today: londonDate(new Date()) };
        printChecklist('Gunning principles', gunningChecklist(input));
        printChecklist('Consultation principles of the Cabinet Office', cabinetOfficeChecklist(input));
      }
      reportProblems(`Revision ${label} cannot be published yet`, [...problems, ...clearanceProblems]);
      if (problems.length + clearanceProblems.length > 0 || files === undefined)
        throw new Error('Nothing was published. Fix the problems above, and run the command again.');
      console.log(
        `This freezes ${folder}/code/draft as ${folder}/code/published/${label}, dated ${files.date ?? ''}: ${files.clauses.size} clauses.`,
      );
      console.log(`It adds the hashes to ${frozen.file}, and starts the next draft.`);
      if (dryRun === true) return;
      if (process.stdin.isTTY && !(await isConfirmed(`Publish revision ${label}? You can never change it afterwards.`)))
        throw new Error('Nothing was published.');
      publishRevision(folder, { files, record, lock: frozen.lock }, realDisk);
      console.log(`\nRevision ${label} is published. Next: npm test, commit, and deploy.`);
    });
}

async function isConfirmed(message: string): Promise<boolean> {
  // Imported here, because it takes longer to load than most commands run.
  const { confirm } = await import('@inquirer/prompts');
  return confirm({ message });
}

function printChecklist(heading: string, checked: readonly ChecklistItem[]): void {
  console.log(heading);
  for (const { principle, evidence } of checked) {
    console.log(`  ${principle}`);
    const lines = evidence.length > 0 ? evidence : ['The content does not show this. Check it yourself.'];
    for (const line of lines.slice(0, 4)) console.log(`    - ${line}`);
    if (lines.length > 4) console.log(`    - and ${lines.length - 4} more`);
  }
  console.log('');
}
