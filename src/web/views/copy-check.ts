import type { Code, Revision } from '../../model/code.ts';
import { publishedRevisions } from '../../model/code.ts';
import { currentRevision, hasRevisionInForce, standingOf } from '../../model/current-standing.ts';
import { hasEveryPair } from './built-pairs.ts';
import { comparison, type Comparison } from './comparison.ts';

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
  const which = inForce ? 'the one in force' : 'the latest one';
  return {
    answer: `No. Revision ${revision.label} is not current. Use revision ${current.label}, ${which}.`,
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
  const name = `revision ${revision.label}`;
  if (word === 'withdrawn') return `No. R${name.slice(1)} was withdrawn, and nothing has replaced it.`;
  if (word !== 'in force') return `Yes. R${name.slice(1)} is the latest one. It is published but not in force.`;
  return later === 0
    ? `Yes. R${name.slice(1)} is in force, and is the latest one.`
    : `Yes. R${name.slice(1)} is in force. A later one is published but not yet in force.`;
}
