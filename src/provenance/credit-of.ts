import type { Clause } from '../code/code.ts';
import type { Citation } from './citations.ts';
import type { Credit } from './credit.ts';
import { passageOf, sidesOf, type Sides } from './passages.ts';
import { reasonsIn } from './reasons-of-pair.ts';
import type { Step } from './steps.ts';

/** What a clause was before and after; `ComparedClause` is one. */
export interface Change {
  readonly id: string;
  readonly before?: Clause;
  readonly after?: Clause;
}

/**
 * What each reason stands for in the change of a clause from one revision to the next, in the order of `revision.yaml`.
 * Gives nothing for a clause that was not changed for a declared reason.
 */
export function creditOf(change: Change, step: Step): readonly Credit[] {
  const citations = reasonsIn(step.to, change.id);
  const sides = sidesOf(change, step);
  return citations.map((citation) => credit(citation, citations.length === 1, sides));
}

function credit(citation: Citation, only: boolean, sides: Sides): Credit {
  const { covers } = citation.reason;
  if (covers.length === 0) return { how: only ? 'whole' : 'together', citation };
  const passages = covers.map((cover) => passageOf(cover, sides)).filter((passage) => passage !== undefined);
  // A reason for several clauses may name words of one of them: of the others it says nothing.
  return passages.length === 0 ? { how: 'together', citation } : { how: 'named', citation, passages };
}
