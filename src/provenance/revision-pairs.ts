import type { Code, Revision } from '../model/code.ts';

/** Two consecutive revisions. */
export interface RevisionPair {
  readonly from: Revision;
  readonly to: Revision;
}

/** All pairs of consecutive revisions, oldest first. */
export function consecutivePairs(code: Code): readonly RevisionPair[] {
  return code.revisions.slice(1).flatMap((to, index) => {
    const from = code.revisions[index];
    return from === undefined ? [] : [{ from, to }];
  });
}

/** The pairs of consecutive revisions between two revisions, oldest first, whichever of the two is older. */
export function pairsBetween(code: Code, from: Revision, to: Revision): readonly RevisionPair[] {
  const indexes = [code.revisions.indexOf(from), code.revisions.indexOf(to)];
  return consecutivePairs(code).slice(Math.min(...indexes), Math.max(...indexes));
}
