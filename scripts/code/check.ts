import type { Command } from 'commander';
import type { ContentOf } from './content-of.ts';
import { finishFirst } from './publication/finish-first.ts';
import { gateDraft } from './publication/gate-draft.ts';
import { tellProblems } from './tell-problems.ts';
import { tellUnprintable } from './tell-unprintable.ts';

/** `check`: everything that is wrong, grouped, with counts. */
export function addCheck(program: Command, contentOf: ContentOf): void {
  program
    .command('check')
    .description(
      'tells every problem, grouped: of what is published, and of the working draft. Fails where something keeps the site from being built; with --strict also where something keeps the draft from being published.',
    )
    .option('--strict', 'fail on every problem')
    .action(({ strict }: { strict?: true }) => {
      const folder = contentOf();
      finishFirst(folder, true);
      const { problems, clearanceProblems, label } = gateDraft(folder);
      const isOfDraft = ({ file }: { file: string }) => file.includes('/code/draft/');
      const published = problems.filter((problem) => !isOfDraft(problem));
      tellProblems('This stops the site from being built', published);
      tellProblems(`This keeps the draft from being published as ${label}`, problems.filter(isOfDraft));
      tellProblems('When the draft is finished', clearanceProblems);
      tellUnprintable(folder);
      const count = problems.length;
      console.log(count === 0 ? 'No problems.' : `${count} ${count === 1 ? 'problem' : 'problems'}.`);
      process.exitCode = (strict === true ? count : published.length) === 0 ? 0 : 1;
    });
}
