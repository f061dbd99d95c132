import { clauseHeading } from '../../../../src/model/clause-heading.ts';
import { addChange } from '../../../../src/drafting/change-entry.ts';
import { entriesMissingIn } from '../../../../src/release/gate/check-entries.ts';
import type { DetectedKind } from '../../../../src/redline/compare-revisions.ts';
import type { MissingEntry } from '../../../../src/release/gate/missing-entries.ts';
import { showWholeChange } from '../../../../src/release/gate/show-change.ts';
import { applyEdits } from '../disk/apply-edits.ts';
import { realDisk } from '../disk/disk.ts';
import { draftFiles, nextStep, recordPath } from '../shared/draft-files.ts';
import { commentsOnAccepted, reasonedEdit } from '../shared/proposals-file.ts';
import { askForReason } from './ask-for-reason.ts';
import { changedDraft, type ChangedDraft } from './changed-draft.ts';
import { confirmWords } from './confirm-words.ts';
import type { ReasonOptions } from './reason-options.ts';

/** Shows a change and writes the entry for it. */
export async function writeEntry(
  draft: ChangedDraft,
  entry: MissingEntry,
  options: ReasonOptions & { readonly dryRun?: true },
): Promise<void> {
  showEntry(entry, draft);
  const { clauses, kind, from } = entry;
  const comment = commentsOnAccepted(draft.folder, clauses);
  const { reason, note } = await askForReason(
    options,
    { ...draft.known, proposed: entry, comment },
    { withCovers: false, withNote: true },
  );
  const change = { clauses, kind, from, because: [reason], note };
  if (!(await confirmWords(change, draft))) return;
  const { record } = draftFiles(draft.folder);
  const edits = [{ path: recordPath, text: addChange(record, change) }, ...reasonedEdit(draft.folder, clauses)];
  applyEdits(draft.folder, edits, realDisk, { dryRun: options.dryRun === true });
  draft.reportNext(reason);
}

/** Shows the changes of an entry in words. */
export function showEntry({ kind, clauses, from, changes }: MissingEntry, { pair }: ChangedDraft): void {
  console.log(`\n${clauses.join(', ')}: ${kind}${from === undefined ? '' : ` from ${from.join(', ')}`}`);
  for (const change of changes) {
    const { compared } = change.detected;
    const clause = compared.after ?? compared.before;
    console.log(`  ${clause === undefined ? compared.id : clauseHeading(clause)}`);
    for (const line of showWholeChange({ compared, kind: change.kind }, pair)) console.log(`    ${line}`);
  }
  console.log('');
}

/**
 * After an edit: writes the entries for changes of some kinds that lack one, if the options give what is needed, or if the
 * editor wants it on a terminal. Otherwise it says how to do so later.
 */
export async function offerReasons(
  folder: string,
  kind: DetectedKind,
  options: ReasonOptions,
  isGiven: boolean,
): Promise<void> {
  if (!isGiven && !process.stdin.isTTY) {
    console.log(nextStep);
    return;
  }
  const draft = changedDraft(folder);
  const missing = entriesMissingIn(draft.pair).filter((entry) => entry.kind === kind);
  if (missing.length > 0 && !isGiven) {
    const { confirm } = await import('@inquirer/prompts');
    if (!(await confirm({ message: 'Write the reason into revision.yaml now?' }))) {
      console.log(nextStep);
      return;
    }
  }
  for (const entry of missing) await writeEntry(draft, entry, options);
}
