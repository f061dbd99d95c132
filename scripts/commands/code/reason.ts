import type { Command } from 'commander';
import { changeKinds } from '../../../src/model/change-kinds.ts';
import { findCauses } from '../../../src/provenance/known-causes.ts';
import { entriesMissingIn } from '../../../src/release/gate/check-entries.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { addAnotherReason, type AnotherReason } from './reason/add-another-reason.ts';
import { changedDraft, type ChangedDraft } from './reason/changed-draft.ts';
import { showEntry, writeEntry } from './reason/write-entry.ts';
import { addReasonOptions, collect, hasReason } from './reason/reason-options.ts';

interface Options extends AnotherReason {
  readonly find?: string;
  readonly list?: true;
}

/** `reason`: shows what the draft changed, asks why, and writes it into the draft's record. */
export function addReasonCommand(program: Command, contentOf: GetContentFolder): void {
  const command = program
    .command('reason')
    .description(
      'shows each change in the draft that has no reason, asks why you made it, and writes the answer into revision.yaml. Without a terminal, give the answer as options.',
    )
    .argument('[clauses...]', 'ids of clauses (default: all without a reason)')
    .option('--list', 'only show the changes without a reason')
    .option('--find <words>', 'only list the recommendations, points, actions and laws with these words')
    .option('--kind <kind>', `which change to the clause, if it has several: ${changeKinds.join(', ')}`);
  addReasonOptions(command)
    .option(
      '--first-covers <words>',
      'words that the existing reason covers, when you add a second one; repeatable',
      collect,
    )
    .option('--dry-run', 'show what would change, without changing anything')
    .action((clauses: readonly string[], options: Options) => recordReasons(contentOf(), clauses, options));
}

async function recordReasons(folder: string, clauses: readonly string[], options: Options): Promise<void> {
  const draft = changedDraft(folder);
  if (options.find !== undefined) {
    printCauses(options.find, draft);
    return;
  }
  const missing = entriesMissingIn(draft.pair);
  const unknown = clauses.find((id) => !draft.pair.changed.has(id));
  if (unknown !== undefined)
    throw new Error(
      `\`${unknown}\` is not a clause that the draft changed. The changed clauses are: ${[...draft.pair.changed.keys()].join(', ')}.`,
    );
  const chosen = missing.filter(
    (entry) =>
      (clauses.length === 0 || entry.changes.some(({ detected }) => clauses.includes(detected.compared.id))) &&
      (options.kind === undefined || entry.kind === options.kind),
  );
  if (options.list === true) {
    for (const entry of chosen) showEntry(entry, draft);
    console.log(chosen.length === 0 ? 'Every change has a reason.' : `${chosen.length} without a reason.`);
    return;
  }
  if (chosen.length === 0) {
    const [clause] = clauses;
    if (clause === undefined) console.log('Every change has a reason.');
    else await addAnotherReason(draft, clause, options);
    return;
  }
  const isSure = chosen.length === 1 || process.stdin.isTTY;
  if (!isSure && hasReason(options))
    throw new Error(
      `These options would give the reason for ${chosen.length} changes. Name the clauses of one change: ${chosen.map(({ clauses: ids }) => ids.join(' ')).join('; ')}.`,
    );
  for (const entry of chosen) await writeEntry(draft, entry, options);
}

function printCauses(words: string, { known }: ChangedDraft): void {
  const found = findCauses(words, known.causes);
  for (const { kind, cause, words: says } of found) console.log(`${kind}: ${cause}\n    ${says}`);
  if (found.length === 0) console.log('Nothing has these words. Try other words, or fewer.');
}
