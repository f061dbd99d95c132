import type { Code, Revision } from '../../code/code.ts';
import { publishedRevisions } from '../../code/code.ts';
import { currentRevision, isAnyInForce, standingOf } from '../../code/standing-of.ts';
import { hasEveryPair } from './built-pairs.ts';
import { comparison, type Comparison } from './comparison.ts';

/** What somebody is told who asks whether a copy of a revision is current. */
export interface CopyCheck {
  /** The answer, in a sentence. */
  readonly answer: string;
  /** The revision to go by instead, where the copy is not current. */
  readonly instead?: Revision;
  /** How many revisions were published after it. */
  readonly later: number;
  /** What has changed up to the revision to go by; absent where that is an earlier one. */
  readonly since?: Comparison;
  /** Whether the page names every clause that differs: beyond twelve revisions it gives their number. */
  readonly named: boolean;
}

/** Whether a copy of a published revision is current, and what has changed since. */
export function copyCheck(code: Code, revision: Revision): CopyCheck {
  const published = publishedRevisions(code);
  const later = published.length - 1 - published.indexOf(revision);
  const current = currentRevision(code) ?? revision;
  const inForce = isAnyInForce(code);
  const named = hasEveryPair(code);
  if (current === revision) return { answer: yesSentence(code, revision, later), later, named };
  const which = inForce ? 'the one in force' : 'the latest one';
  return {
    answer: `No. Revision ${revision.label} is not current: go by revision ${current.label}, ${which}.`,
    instead: current,
    later,
    ...(published.indexOf(current) < published.indexOf(revision)
      ? {}
      : { since: comparison(code, { from: revision, to: current }) }),
    named,
  };
}

function yesSentence(code: Code, revision: Revision, later: number): string {
  const { word } = standingOf(code, revision);
  const name = `revision ${revision.label}`;
  if (word === 'withdrawn') return `No. R${name.slice(1)} was withdrawn, and no other takes its place.`;
  if (word !== 'in force') return `Yes. R${name.slice(1)} is the latest one. It is published and not in force.`;
  return later === 0
    ? `Yes. R${name.slice(1)} is in force, and is the latest one.`
    : `Yes. R${name.slice(1)} is in force. A later one is published and not in force yet.`;
}
