import type { Clause, Code, Revision } from './code.ts';
import { clausesOf, publishedRevisions } from './code.ts';
import { currentRevision } from './standing-of.ts';

/** A clause through all revisions: what its own page tells. */
export interface ClauseRecord {
  readonly id: string;
  /** The clause as it stands in `shown`. */
  readonly clause: Clause;
  /** The revision whose text the page shows: the current one, or the last that held the clause. */
  readonly shown: Revision;
  /** The revision that removed it, where the current one does not hold it. */
  readonly removedBy?: Revision;
  /** Every revision that holds it, the latest first, with the clause as it stood there. */
  readonly revisions: readonly { readonly revision: Revision; readonly clause: Clause }[];
}

/** The record of every clause that a revision ever held, in the order of the current revision, removed ones last. */
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
  const held = revisions.find(({ revision }) => revision === current);
  const last = held ?? revisions[0];
  if (last === undefined) return undefined;
  const published = publishedRevisions(code);
  const after = held === undefined ? published[published.indexOf(last.revision) + 1] : undefined;
  return {
    id,
    clause: last.clause,
    shown: last.revision,
    ...(after === undefined ? {} : { removedBy: after }),
    revisions,
  };
}
