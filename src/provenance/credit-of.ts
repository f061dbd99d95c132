import type { ComparedClause } from '../redline/compare-revisions.ts';
import type { Citation } from './citations.ts';
import type { Credit } from './credit.ts';
import { passageOf, sidesOf, type Side } from './passages.ts';
import { reasonsBeside, reasonsIn } from './reasons-of-clause.ts';
import type { Step } from './steps.ts';

/**
 * What each reason stands for in the change of a clause from one revision to the next, in the order of `revision.yaml`.
 * Gives nothing for a clause that was not changed for a declared reason.
 */
export function creditOf(compared: ComparedClause, step: Step): readonly Credit[] {
  const citations = reasonsIn(step.to, compared.id);
  const sides = sidesOf(compared, step);
  return citations.map((citation) => creditFor(citation, reasonsBeside(citation, citations).length === 1, sides));
}

function creditFor(citation: Citation, only: boolean, sides: readonly Side[]): Credit {
  const { covers } = citation.reason;
  if (covers.length === 0) return { how: only ? 'whole' : 'together', citation };
  const passages = covers.map((cover) => passageOf(cover, sides)).filter((passage) => passage !== undefined);
  // A reason for several clauses may name words of one of them: of the others it says nothing.
  return passages.length === 0 ? { how: 'together', citation } : { how: 'named', citation, passages };
}
