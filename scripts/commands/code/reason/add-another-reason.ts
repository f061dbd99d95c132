import { addCovers, addReason } from '../../../../src/drafting/change-entry.ts';
import { isWordChange } from '../../../../src/provenance/reasons-of-clause.ts';
import { changeEntries } from '../../../../src/release/gate/compared-pair.ts';
import { ask } from '../../ask.ts';
import { applyEdits } from '../disk/apply-edits.ts';
import { realDisk } from '../disk/disk.ts';
import { draftFiles, recordPath } from '../shared/draft-files.ts';
import { commentsOnAccepted, reasonedEdit } from '../shared/proposals-file.ts';
import { askForReason } from './ask-for-reason.ts';
import type { ChangedDraft } from './changed-draft.ts';
import { confirmWords } from './confirm-words.ts';
import { hasReason, type ReasonOptions } from './reason-options.ts';

/** One more reason for a change that has one. */
export interface AnotherReason extends ReasonOptions {
  readonly kind?: string;
  readonly firstCovers?: readonly string[];
  readonly dryRun?: true;
}

/** Adds one more reason to the entry of a clause. `words` are the first draft of what it covers. */
export async function addAnotherReason(
  draft: ChangedDraft,
  clause: string,
  options: AnotherReason,
  words?: string,
): Promise<void> {
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
  const { reason } = await askForReason(
    options,
    { ...draft.known, comment: commentsOnAccepted(draft.folder, [clause]), words },
    { withCovers: isWordChange(change), withNote: false },
  );
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
  const used = reasonedEdit(draft.folder, [clause], reason.covers);
  applyEdits(draft.folder, [{ path: recordPath, text: addReason(before, index, reason) }, ...used], realDisk, {
    dryRun: options.dryRun === true,
  });
  if (change.because.some(({ covers }, at) => covers.length === 0 && !(firstCovers.length > 0 && at === first)))
    console.log('\nThe existing reason must also say which words it covers. To see the lines: npm run code -- check');
  draft.reportNext(reason);
}
