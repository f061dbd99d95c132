import type { Command } from 'commander';
import { partialDateSchema } from '../../src/code/partial-date.ts';
import { isComing } from '../../src/code/label-order.ts';
import { cabinetOfficeChecklist, gunningChecklist, type Checked } from '../../src/publishing/checklist.ts';
import { ask } from '../ask.ts';
import type { ContentOf } from './content-of.ts';
import { realDisk } from './disk/disk.ts';
import { finishFirst } from './publication/finish-first.ts';
import { gateDraft } from './publication/gate-draft.ts';
import { publishRevision } from './publication/publish-revision.ts';
import { tellProblems } from './tell-problems.ts';

/** `publish`: freezes the working draft as the next revision, if nothing keeps it from that. */
export function addPublish(program: Command, contentOf: ContentOf): void {
  program
    .command('publish')
    .description('freezes the working draft as a revision, and begins the next draft')
    .argument('[label]', 'label of the revision, such as 0.5')
    .option('--date <date>', 'date of publication, such as 2026-11-24 (default: the date in the draft)')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (given: string | undefined, { date, dryRun }: { date?: string; dryRun?: true }) => {
      const folder = contentOf();
      finishFirst(folder, dryRun === true);
      const label = await ask(given, { message: 'Which label does the revision get?', pass: '<label>, such as 0.5' });
      if (date !== undefined && !partialDateSchema.safeParse(date).success)
        throw new Error(`--date is \`${date}\`, expected a date that exists, such as 2026-11-24.`);
      const gated = gateDraft(folder, { label, date });
      const published = gated.frozen.revisions.map((revision) => revision.label);
      if (!isComing(label, published))
        throw new Error(
          `The label \`${label}\` does not follow on ${published.at(-1) ?? 'nothing'}: give a later one, such as 0.5 after 0.4.`,
        );
      const { content, files, record, frozen, problems, clearanceProblems } = gated;
      if (content !== undefined) {
        tellChecklist('Gunning principles', gunningChecklist(content));
        tellChecklist('Consultation principles of the Cabinet Office', cabinetOfficeChecklist(content));
      }
      tellProblems(`Revision ${label} cannot be published yet`, [...problems, ...clearanceProblems]);
      if (problems.length + clearanceProblems.length > 0 || files === undefined)
        throw new Error('Nothing was published. Put right what is listed above, and run the command again.');
      console.log(
        `Freezes ${folder}/code/draft as ${folder}/code/published/${label}, dated ${files.date ?? ''}: ${files.clauses.size} clauses.`,
      );
      console.log(`Adds its hashes to ${frozen.file}, and begins the next draft.`);
      if (dryRun === true) return;
      if (process.stdin.isTTY && !(await isConfirmed(`Publish revision ${label}? It can never be changed.`)))
        throw new Error('Nothing was published.');
      publishRevision(folder, { files, record, lock: frozen.lock }, realDisk);
      console.log(`\nRevision ${label} is published. Next: npm test, commit, and deploy.`);
    });
}

async function isConfirmed(message: string): Promise<boolean> {
  // Only here, because it takes longer to load than most commands take.
  const { confirm } = await import('@inquirer/prompts');
  return confirm({ message });
}

function tellChecklist(heading: string, checked: readonly Checked[]): void {
  console.log(heading);
  for (const { principle, shows } of checked) {
    console.log(`  ${principle}`);
    const lines = shows.length > 0 ? shows : ['The content shows nothing about this: make sure of it yourself.'];
    for (const line of lines.slice(0, 4)) console.log(`    - ${line}`);
    if (lines.length > 4) console.log(`    - and ${lines.length - 4} more`);
  }
  console.log('');
}
