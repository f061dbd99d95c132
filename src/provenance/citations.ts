import type { Code, Revision } from '../model/code.ts';
import type { DeclaredChange } from '../model/declared-change.ts';
import type { Reason } from '../model/reason.ts';
import { reasonKinds, type ReasonKind } from '../model/reason-kinds.ts';

/** One reason of one declared change, with the revision that made it. */
export interface Citation {
  readonly revision: Revision;
  readonly change: DeclaredChange;
  readonly reason: Reason;
}

/** All reasons for changes, oldest revision first. */
export function citationsIn(code: Code): readonly Citation[] {
  return code.revisions.flatMap((revision) =>
    revision.record.changes.flatMap((change) => change.because.map((reason) => ({ revision, change, reason }))),
  );
}

/** The kind of a reason. */
export function reasonKind(reason: Reason): ReasonKind {
  const kind = reasonKinds.find((key) => reason[key] !== undefined);
  if (kind === undefined) throw new Error('A reason without a cause passed the schema.');
  return kind;
}

/** The citations of a recommendation, point or action. */
export function citationsOf(citations: readonly Citation[], id: string): readonly Citation[] {
  return citations.filter(({ reason }) => [reason.recommendation, reason.point, reason.action].includes(id));
}
