import { entriesMissingIn } from '../../../../src/release/gate/check-entries.ts';
import { changedDraft } from '../reason/changed-draft.ts';
import { hasReason, type ReasonOptions } from '../reason/reason-options.ts';
import { writeEntry } from '../reason/write-entry.ts';
import { nextStep } from '../shared/draft-files.ts';

/** Accepted changes: their clauses, and what was said about them. */
interface Accepted {
  readonly clauses: readonly string[];
  readonly comments: readonly string[];
}

/** Asks why the accepted changes were made; the comments on them are the first draft of the answer. */
export async function reasonsForAccepted(
  folder: string,
  accepted: readonly Accepted[],
  options: ReasonOptions,
): Promise<void> {
  if (!process.stdin.isTTY && !hasReason(options)) {
    console.log(nextStep);
    return;
  }
  const draft = changedDraft(folder);
  const isOf = (clauses: readonly string[]) => (one: Accepted) => one.clauses.some((id) => clauses.includes(id));
  const missing = entriesMissingIn(draft.pair).filter(({ clauses }) => accepted.some(isOf(clauses)));
  if (missing.length > 1 && !process.stdin.isTTY)
    throw new Error(
      `These options would give the reason for ${missing.length} changes. Give each its own: npm run code -- reason ${missing.map(({ clauses }) => clauses.join(' ')).join('; ')}`,
    );
  for (const entry of missing) {
    const said = accepted.filter(isOf(entry.clauses)).flatMap(({ comments }) => comments);
    await writeEntry(draft, entry, options, said.length === 0 ? undefined : said.join(' '));
  }
}
