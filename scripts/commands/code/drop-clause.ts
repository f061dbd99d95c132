import type { Command } from 'commander';
import { forgetClause } from '../../../src/drafting/change-entry.ts';
import { removeFromOutline } from '../../../src/drafting/edit-outline.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { withReason } from './reason/reason-for-edit.ts';
import { addReasonOptions, hasReason, type ReasonOptions } from './reason/reason-options.ts';
import { clausePath, draftFiles, nextStep, recordPath } from './shared/draft-files.ts';
import { reportRegisters } from './shared/report-registers.ts';
import { publishedClauses } from './shared/published-clauses.ts';

/** `drop-clause`: takes a clause out of the working draft. What is published keeps it. */
export function addDropClause(program: Command, contentOf: GetContentFolder): void {
  const command = program
    .command('drop-clause')
    .description('takes a clause out of the working draft; published revisions keep it')
    .argument('[clause]', 'its id');
  addReasonOptions(command)
    .option('--dry-run', 'show what would change, without changing anything')
    .action(async (given: string | undefined, options: ReasonOptions & { dryRun?: true }) => {
      const folder = contentOf();
      const files = draftFiles(folder);
      const id = await ask(given, { message: 'Which clause?', pass: '<clause>, its id' });
      assertNoReferences(files, id, files.clause(id));
      const isPublished = publishedClauses(folder).has(id);
      const outline = forgetClause(removeFromOutline(files.record, id), id);
      const record = await withReason(
        folder,
        outline,
        isPublished ? [{ clauses: [id], kind: 'removed' }] : [],
        options,
      );
      const edits = [{ path: recordPath, text: record }, { path: clausePath(id) }];
      applyEdits(folder, edits, realDisk, options);
      console.log(
        isPublished
          ? '\nPublished revisions keep the clause. Numbers stay as they are. To close the gap: npm run code -- renumber'
          : '\nThe clause was never published, so the site does not mention that it is gone.',
      );
      reportRegisters(folder, id);
      if (isPublished && !hasReason(options)) console.log(nextStep);
    });
}

/**
 * Refuses to take a clause out while others refer to it or to one of its numbered paragraphs.
 *
 * @throws an error that lists where they do
 */
function assertNoReferences(
  { clauses }: ReturnType<typeof draftFiles>,
  id: string,
  text: string,
  ids: readonly string[] = [id, ...paragraphIds(text)],
): void {
  const places = [...clauses].flatMap(([clause, words]) =>
    clause === id
      ? []
      : words
          .split('\n')
          .flatMap((line, index) =>
            ids.some((to) => new RegExp(`<Ref\\b[^>]*\\bto=["']${RegExp.escape(to)}["']`).test(line))
              ? [`${clausePath(clause)}:${index + 1}`]
              : [],
          ),
  );
  if (places.length > 0)
    throw new Error(
      `Nothing was changed, because other clauses refer to \`${id}\`. Remove each reference, or point it elsewhere:\n    ${places.join('\n    ')}`,
    );
}

/** The ids of the numbered paragraphs of a clause file. */
function paragraphIds(text: string): readonly string[] {
  return [...text.matchAll(/<Para\b[^>]*\bid=["']([^"']*)["']/g)].map(([, id = '']) => id);
}
