import type { Command } from 'commander';
import { declaredClauses, forgetClause } from '../../../src/drafting/change-entry.ts';
import { joinText, redirectReferences } from '../../../src/drafting/divide-clause.ts';
import { removeFromOutline } from '../../../src/drafting/edit-outline.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { withReason } from './reason/reason-for-edit.ts';
import { addReasonOptions, hasReason, type ReasonOptions } from './reason/reason-options.ts';
import { clauseBlocks } from './shared/clause-blocks.ts';
import { clausePath, draftFiles, nextStep, recordPath } from './shared/draft-files.ts';
import { reportRegisters } from './shared/report-registers.ts';
import { publishedClauses } from './shared/published-clauses.ts';

/** `merge`: puts the text of a clause at the end of another, and declares where it came from. */
export function addMerge(program: Command, contentOf: GetContentFolder): void {
  const command = program
    .command('merge')
    .description(
      'adds the text of a clause to the end of another, takes the first out of the draft, and records where its text came from',
    )
    .argument('[clause]', 'id of the clause to merge into the other')
    .argument('[into]', 'id of the clause that takes its text');
  addReasonOptions(command)
    .option('--dry-run', 'show what would change, without changing anything')
    .action((id: string | undefined, into: string | undefined, options: ReasonOptions & { dryRun?: true }) =>
      merge(contentOf(), id, into, options),
    );
}

async function merge(
  folder: string,
  givenId: string | undefined,
  givenInto: string | undefined,
  options: ReasonOptions & { readonly dryRun?: true },
): Promise<void> {
  const files = draftFiles(folder);
  const id = await ask(givenId, {
    message: 'Which clause do you want to merge into another?',
    pass: '<clause>, its id',
  });
  const file = files.clause(id);
  const into = await ask(givenInto, {
    message: 'Which clause should take its text?',
    pass: '<into>, its id',
    validate: (answer) => (answer === id ? 'A clause cannot be merged with itself.' : undefined),
  });
  const target = files.clause(into);
  const joined = joinText(target, clauseBlocks(into, target), { file, blocks: clauseBlocks(id, file) });
  const texts = new Map([...files.clauses, [into, joined] as const].filter(([clause]) => clause !== id));
  const redirected = [...texts].map(([clause, text]) => [clause, redirectReferences(text, id, into)] as const);
  const referring = redirected.flatMap(([clause, text]) =>
    clause !== into && text !== texts.get(clause) ? [clause] : [],
  );
  const published = publishedClauses(folder);
  const from = [into, id].filter((one) => published.has(one));
  const amended = declaredClauses(files.record, 'amended');
  const also = referring.filter((one) => published.has(one) && !amended.has(one));
  const record = await withReason(
    folder,
    forgetClause(removeFromOutline(files.record, id), id),
    [
      ...(published.has(id) ? [{ clauses: [into], kind: 'merged' as const, from }] : []),
      ...(also.length > 0 ? [{ clauses: also, kind: 'amended' as const }] : []),
    ],
    options,
  );
  const edits = [
    ...redirected.flatMap(([clause, text]) =>
      text === files.clauses.get(clause) ? [] : [{ path: clausePath(clause), text }],
    ),
    { path: clausePath(id) },
    { path: recordPath, text: record },
  ];
  applyEdits(folder, edits, realDisk, { dryRun: options.dryRun === true });
  console.log(
    `\nThe title of \`${into}\` and what it means for people have not changed: edit them in ${clausePath(into)} if they need to say more. Numbers have not changed either. To close gaps: npm run code -- renumber`,
  );
  if (referring.length > 0) console.log(`References to \`${id}\` now lead to \`${into}\`, in ${referring.join(', ')}.`);
  reportRegisters(folder, id);
  if (!hasReason(options)) console.log(nextStep);
}
