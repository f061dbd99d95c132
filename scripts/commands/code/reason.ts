import type { Command } from 'commander';
import { changeKinds } from '../../../src/model/change-kinds.ts';
import { addCovers, addReason } from '../../../src/drafting/change-entry.ts';
import { findCauses } from '../../../src/provenance/known-causes.ts';
import { isWordChange } from '../../../src/provenance/reasons-of-clause.ts';
import { changeEntries } from '../../../src/release/gate/compared-pair.ts';
import { entriesMissingIn } from '../../../src/release/gate/check-entries.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { draftFiles, recordPath } from './shared/draft-files.ts';
import { askForReason } from './reason/ask-for-reason.ts';
import { changedDraft, type ChangedDraft } from './reason/changed-draft.ts';
import { confirmWords } from './reason/confirm-words.ts';
import { showEntry, writeEntry } from './reason/write-entry.ts';
import { addReasonOptions, collect, hasReason, type ReasonOptions } from './reason/reason-options.ts';

interface Options extends ReasonOptions {
  readonly kind?: string;
  readonly firstCovers?: readonly string[];
  readonly find?: string;
  readonly list?: true;
  readonly dryRun?: true;
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

/** Adds one more reason to the entry of a clause. */
async function addAnotherReason(draft: ChangedDraft, clause: string, options: Options): Promise<void> {
  const entries = changeEntries(draft.pair.to).filter((entry) => entry.clause === clause);
  const entry = entries.find(({ change }) => options.kind === undefined || change.kind === options.kind);
  if (entry === undefined) throw new Error(`\`${clause}\` has no change of kind ${options.kind ?? ''}.`);
  const { change, index } = entry;
  console.log(`\`${clause}\` has a reason for its change: ${change.because.map(({ sentence }) => sentence).join(' ')}`);
  if (!process.stdin.isTTY && !hasReason(options))
    throw new Error('To add another, pass --because, --sentence and --covers.');
  const first = change.because.findIndex(({ covers }) => covers.length === 0);
  if (options.firstCovers !== undefined && first < 0)
    throw new Error(`Each reason of \`${clause}\` already says what it covers.`);
  const { reason } = await askForReason(options, draft.known, { withCovers: isWordChange(change), withNote: false });
  const firstCovers =
    options.firstCovers ??
    (first >= 0 && isWordChange(change) && process.stdin.isTTY
      ? [
          await ask(undefined, {
            message: 'Which words did the existing reason add or remove?',
            pass: '--first-covers <words>',
          }),
        ]
      : []);
  if (!(await confirmWords({ note: change.note, because: [reason] }, draft))) return;
  const { record } = draftFiles(draft.folder);
  const before = firstCovers.length === 0 ? record : addCovers(record, index, first, firstCovers);
  applyEdits(draft.folder, [{ path: recordPath, text: addReason(before, index, reason) }], realDisk, {
    dryRun: options.dryRun === true,
  });
  if (change.because.some(({ covers }, at) => covers.length === 0 && !(firstCovers.length > 0 && at === first)))
    console.log('\nThe existing reason must also say which words it covers. To see the lines: npm run code -- check');
  draft.reportNext(reason);
}

function printCauses(words: string, { known }: ChangedDraft): void {
  const found = findCauses(words, known.causes);
  for (const { kind, cause, words: says } of found) console.log(`${kind}: ${cause}\n    ${says}`);
  if (found.length === 0) console.log('Nothing has these words. Try other words, or fewer.');
}
