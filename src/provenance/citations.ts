import type { Code, Revision } from '../code/code.ts';
import type { DeclaredChange } from './declared-change.ts';
import type { Reason } from './reason.ts';
import { reasonKinds, type ReasonKind } from './reason-kinds.ts';

/** One reason of one declared change, with the revision that made it. */
export interface Citation {
  readonly revision: Revision;
  readonly change: DeclaredChange;
  readonly reason: Reason;
}

/** Every reason that the revisions give for their changes, oldest revision first. */
export function citationsIn(code: Code): readonly Citation[] {
  return code.revisions.flatMap((revision) =>
    revision.record.changes.flatMap((change) => change.because.map((reason) => ({ revision, change, reason }))),
  );
}

/** Which kind of cause a reason names. */
export function reasonKind(reason: Reason): ReasonKind {
  const kind = reasonKinds.find((key) => reason[key] !== undefined);
  if (kind === undefined) throw new Error('A reason without a cause passed the schema.');
  return kind;
}

/** The citations that name `id` as a recommendation or an action. */
export function citationsOf(citations: readonly Citation[], id: string): readonly Citation[] {
  return citations.filter(({ reason }) => reason.recommendation === id || reason.action === id);
}
