import type { Clause, Code, Revision } from './code.ts';
import { clausesOf, publishedRevisions } from './code.ts';
import { currentRevision } from './current-standing.ts';

/** One clause across all revisions, for the clause's own page. */
export interface ClauseRecord {
  readonly id: string;
  /** The clause in `shown`. */
  readonly clause: Clause;
  /** The revision whose text the page shows: the current one, or the last that had the clause. */
  readonly shown: Revision;
  /** The revision that removed it, if the current one does not have it. */
  readonly removedBy?: Revision;
  /** Every revision that has it, latest first, with the clause as it was there. */
  readonly revisions: readonly { readonly revision: Revision; readonly clause: Clause }[];
}

/**
 * Records of all clauses that were ever in a revision, in the order of the current revision; removed clauses come last.
 */
export function clauseRecords(code: Code): readonly ClauseRecord[] {
  const current = currentRevision(code);
  const order = current === undefined ? [] : clausesOf(current).map(({ id }) => id);
  const ids = new Set([...order, ...code.revisions.flatMap((revision) => clausesOf(revision).map(({ id }) => id))]);
  return [...ids].flatMap((id) => {
    const record = clauseRecord(code, id);
    return record === undefined ? [] : [record];
  });
}

function clauseRecord(code: Code, id: string): ClauseRecord | undefined {
  const revisions = code.revisions
    .flatMap((revision) =>
      clausesOf(revision)
        .filter((clause) => clause.id === id)
        .map((clause) => ({ revision, clause })),
    )
    .toReversed();
  const current = currentRevision(code);
  const inCurrent = revisions.find(({ revision }) => revision === current);
  const last = inCurrent ?? revisions[0];
  if (last === undefined) return undefined;
  const published = publishedRevisions(code);
  const after = inCurrent === undefined ? published[published.indexOf(last.revision) + 1] : undefined;
  return {
    id,
    clause: last.clause,
    shown: last.revision,
    ...(after === undefined ? {} : { removedBy: after }),
    revisions,
  };
}
