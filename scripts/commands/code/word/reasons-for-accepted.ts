import type { AcceptedChange, WordComment } from '../../../../src/model/proposals.ts';
import { entriesMissingIn } from '../../../../src/release/gate/check-entries.ts';
import { addAnotherReason } from '../reason/add-another-reason.ts';
import { changedDraftIfAny } from '../reason/changed-draft.ts';
import { hasReason, type ReasonOptions } from '../reason/reason-options.ts';
import { writeEntry } from '../reason/write-entry.ts';
import { applyEdits } from '../disk/apply-edits.ts';
import { realDisk } from '../disk/disk.ts';
import { reasonedEdit } from '../shared/proposals-file.ts';
import { nextStep } from '../shared/draft-files.ts';

/** Accepted changes: their clauses, and the words that they add or take away. */
interface Accepted {
  readonly clauses: readonly string[];
  readonly words: string;
}

/** An accepted change as it waits for its reason, with the comments on it; nothing if nobody said anything about it. */
export function waitsForReason(change: Accepted & { readonly comments: readonly WordComment[] }): AcceptedChange[] {
  const { clauses, words, comments } = change;
  return comments.length === 0 ? [] : [{ clauses: [...clauses], words, comments: [...comments] }];
}

/** The words that a reason for a change covers: those that it adds, or else those that it takes away. */
export function coveredWords({ before, after }: { readonly before: string; readonly after: string }): string {
  return (after.trim() === '' ? before : after).replace(/¶/g, ' ').replace(/\s+/g, ' ').trim();
}

/**
 * Asks why the accepted changes were made; the comments on them, which wait with the proposals until then, are the first
 * draft of the answer. A clause that has a
 * reason for its changes so far gets another one, for the accepted words.
 */
export async function reasonsForAccepted(
  folder: string,
  accepted: readonly Accepted[],
  options: ReasonOptions,
): Promise<void> {
  const draft = changedDraftIfAny(folder);
  // Changes of a first revision need no reasons.
  if (draft === undefined) return;
  const isOf = (clauses: readonly string[]) => (one: Accepted) => one.clauses.some((id) => clauses.includes(id));
  const missing = entriesMissingIn(draft.pair).filter(({ clauses }) => accepted.some(isOf(clauses)));
  const without = new Set(missing.flatMap(({ clauses }) => clauses));
  const others = [...new Set(accepted.flatMap(({ clauses }) => clauses))]
    .filter((id) => !without.has(id) && draft.pair.changed.has(id))
    .map((clause) => ({ clause, own: accepted.filter(isOf([clause])) }));
  if (!process.stdin.isTTY && !hasReason(options)) {
    if (missing.length > 0) console.log(nextStep);
    if (others.length > 0)
      console.log('\nThese clauses have a reason already. To give another one, for the words that you accepted:');
    for (const { clause, own } of others)
      console.log(
        `  npm run code -- reason ${clause}${wordsOf(own)
          .map((words) => ` --covers ${JSON.stringify(words)}`)
          .join('')}`,
      );
    return;
  }
  if (missing.length + others.length > 1 && !process.stdin.isTTY)
    throw new Error(
      `The changes are accepted, but these options would give the reason for ${missing.length + others.length} of them. Give each its own: ${[...missing.map(({ clauses }) => clauses), ...others.map(({ clause }) => [clause])].map((clauses) => `npm run code -- reason ${clauses.join(' ')}`).join('; ')}`,
    );
  for (const entry of missing) await writeEntry(draft, entry, options);
  for (const { clause, own } of others)
    if (await isWanted(clause, options))
      await addAnotherReason(draft, clause, withWords(options, own), wordsOf(own)[0]);
    else drop(folder, clause);
}

/** The comments on a change are done with where an editor wants no reason for it. */
function drop(folder: string, clause: string): void {
  const edits = reasonedEdit(folder, [clause]);
  if (edits.length > 0) applyEdits(folder, edits, realDisk);
}

/** Without a terminal, the reason covers the accepted words, unless the options say otherwise. */
function withWords(options: ReasonOptions, own: readonly Accepted[]): ReasonOptions {
  const isGiven = process.stdin.isTTY || options.covers !== undefined;
  return isGiven ? options : { ...options, covers: wordsOf(own) };
}

function wordsOf(accepted: readonly Accepted[]): readonly string[] {
  return accepted.flatMap(({ words }) => (words === '' ? [] : [words]));
}

async function isWanted(clause: string, options: ReasonOptions): Promise<boolean> {
  if (hasReason(options)) return true;
  const { confirm } = await import('@inquirer/prompts');
  return confirm({ message: `${clause} has a reason already. Give another one, for the words that you accepted?` });
}
