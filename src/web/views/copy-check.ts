import type { Code, Revision } from '../../model/code.ts';
import { publishedRevisions } from '../../model/code.ts';
import { currentRevision, hasRevisionInForce, standingOf } from '../../model/current-standing.ts';
import { hasEveryPair } from './built-pairs.ts';
import { comparison, type Comparison } from './comparison.ts';
import { say } from '../../words/say.ts';

/** Whether a copy of a revision is current, and what has changed since. */
export interface CopyCheck {
  /** The answer as a sentence. */
  readonly answer: string;
  /** The revision to use instead, if the copy is not current. */
  readonly replacement?: Revision;
  /** The number of revisions published after it. */
  readonly later: number;
  /** The changes up to the revision to use instead; absent if that is an earlier one. */
  readonly changes?: Comparison;
  /** Whether the page names every differing clause. Beyond twelve revisions it gives only their number. */
  readonly namesClauses: boolean;
}

/** Checks a copy of a published revision. */
export function copyCheck(code: Code, revision: Revision): CopyCheck {
  const published = publishedRevisions(code);
  const later = published.length - 1 - published.indexOf(revision);
  const current = currentRevision(code) ?? revision;
  const inForce = hasRevisionInForce(code);
  const namesClauses = hasEveryPair(code);
  if (current === revision) return { answer: yesSentence(code, revision, later), later, namesClauses };
  const which = inForce ? say.views.copyCheck.oneInForce : say.views.copyCheck.latestOne;
  return {
    answer: say.views.copyCheck.noRevisionIsNotCurrent({ label: revision.label, currentLabel: current.label, which }),
    replacement: current,
    later,
    ...(published.indexOf(current) < published.indexOf(revision)
      ? {}
      : { changes: comparison(code, { from: revision, to: current }) }),
    namesClauses,
  };
}

function yesSentence(code: Code, revision: Revision, later: number): string {
  const { word } = standingOf(code, revision);
  const name = say.views.copyCheck.revision({ label: revision.label });
  if (word === 'withdrawn') return say.views.copyCheck.noRWasWithdrawnAnd({ slice: name.slice(1) });
  if (word !== 'in force') return say.views.copyCheck.yesRIsLatestOne({ slice: name.slice(1) });
  return later === 0
    ? say.views.copyCheck.yesRIsInForce({ slice: name.slice(1) })
    : say.views.copyCheck.yesRIsInForceLater({ slice: name.slice(1) });
}
