import type { Clause, Code, Revision } from './code.ts';
import { clausesOf, publishedRevisions } from './code.ts';
import { currentRevision } from './current-standing.ts';
import { memoize } from './memoize.ts';

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
  readonly revisions: readonly ClauseVersion[];
}

interface ClauseVersion {
  readonly revision: Revision;
  readonly clause: Clause;
}

/**
 * Records of all clauses that were ever in a revision, in the order of the current revision; removed clauses come last.
 */
export const clauseRecords: (code: Code) => readonly ClauseRecord[] = memoize((code) => {
  const current = currentRevision(code);
  const versions = new Map<string, ClauseVersion[]>(
    current === undefined ? [] : clausesOf(current).map(({ id }) => [id, []]),
  );
  for (const revision of code.revisions) {
    for (const clause of clausesOf(revision)) {
      const held = versions.get(clause.id) ?? [];
      held.push({ revision, clause });
      versions.set(clause.id, held);
    }
  }
  return [...versions].flatMap(([id, held]) => recordOf(code, current, id, held.toReversed()));
});

/** @param revisions the latest first */
function recordOf(
  code: Code,
  current: Revision | undefined,
  id: string,
  revisions: readonly ClauseVersion[],
): readonly ClauseRecord[] {
  const inCurrent = revisions.find(({ revision }) => revision === current);
  const last = inCurrent ?? revisions[0];
  if (last === undefined) return [];
  const published = publishedRevisions(code);
  const after = inCurrent === undefined ? published[published.indexOf(last.revision) + 1] : undefined;
  return [
    {
      id,
      clause: last.clause,
      shown: last.revision,
      ...(after === undefined ? {} : { removedBy: after }),
      revisions,
    },
  ];
}
