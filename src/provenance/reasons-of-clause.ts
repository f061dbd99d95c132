import type { Revision } from '../model/code.ts';
import { memoize } from '../model/memoize.ts';
import type { Citation } from './citations.ts';

/**
 * The clauses that a declared change affects, without duplicates: those that it names, and those that the text came
 * from.
 */
export const affectedClauses: (change: Citation['change']) => ReadonlySet<string> = memoize(
  ({ clauses, from = [] }) => new Set([...clauses, ...from]),
);

/** Why a clause was changed in a revision. */
export function reasonsIn(revision: Revision, clause: string): readonly Citation[] {
  return revision.record.changes
    .filter((change) => affectedClauses(change).has(clause))
    .flatMap((change) => change.because.map((reason) => ({ revision, change, reason })));
}

/** Kinds of change that change the words of a clause, not only its place or number. */
const wordKinds: ReadonlySet<string> = new Set(['added', 'removed', 'amended', 'split', 'merged']);

/** Whether a declared change is one of words. Moves and renumberings have their own reasons. */
export function isWordChange({ kind }: Pick<Citation['change'], 'kind'>): boolean {
  return wordKinds.has(kind);
}

/** The reasons that share the credit for a change: those for its words, for its move or for its number. */
export function competingReasons(citation: Citation, citations: readonly Citation[]): readonly Citation[] {
  return citations.filter(({ change }) =>
    isWordChange(citation.change) ? isWordChange(change) : change.kind === citation.change.kind,
  );
}
