import {
  hasRevisionInForce,
  currentRevision,
  standingOf,
  type RevisionStanding,
} from '../../model/current-standing.ts';
import { firstInSentence } from '../../model/body-name.ts';
import { formatDate, onDate } from '../../model/partial-date.ts';
import { publishedRevisions, type Code, type Revision } from '../../model/code.ts';
import { say } from '../../words/say.ts';

/** The summary line of a revision: its standing, and since when. */
export interface RevisionSummary {
  readonly revision: Revision;
  readonly standing: RevisionStanding;
  /** Date of publication, formatted. */
  readonly date: string;
  /** Whether `/code/` shows this revision. */
  readonly current: boolean;
  /** Whether another one is the one to read, as a banner says above its text. */
  readonly hasBanner: boolean;
  /** Its standing as a sentence. */
  readonly sentence: string;
  /** The sentence for paper, which cannot be updated: the latest revision may be another one by then. */
  readonly sentenceOnPaper: string;
  /** The published revision before it. */
  readonly before?: Revision;
}

/** The summary of one revision. */
export function revisionSummary(code: Code, revision: Revision): RevisionSummary {
  const standing = standingOf(code, revision);
  const published = publishedRevisions(code);
  const before = revision.draft ? published.at(-1) : published[published.indexOf(revision) - 1];
  const current = currentRevision(code) === revision;
  const isLatest = current && !hasRevisionInForce(code);
  return {
    revision,
    standing,
    date: formatDate(revision.record.date),
    current,
    hasBanner: !current && ['superseded', 'withdrawn', 'working draft'].includes(standing.word),
    sentence: standingSentence(
      standing,
      isLatest ? say.views.revisionSummary.latestPublishedRevisionNotIn : notInForce,
    ),
    sentenceOnPaper: standingSentence(
      standing,
      isLatest ? say.views.revisionSummary.latestRevisionWhenThisCopy : notInForce,
    ),
    ...(before === undefined ? {} : { before }),
  };
}

/** All revisions, the latest first. */
export function revisionSummaries(code: Code): readonly RevisionSummary[] {
  return code.revisions.map((revision) => revisionSummary(code, revision)).toReversed();
}

const notInForce = say.views.revisionSummary.publishedNotInForce;

/** `published` is the sentence for a published revision without later events. */
function standingSentence({ word, name, since, extent, reason }: RevisionStanding, published: string): string {
  const ended = { name: firstInSentence(name), since: onDate(since) };
  switch (word) {
    case 'in force':
      return say.views.revisionSummary.inForceFrom({
        since: formatDate(since),
        isWhere: extent !== undefined,
        extent: extent ?? '',
      });
    case 'withdrawn':
      return [say.views.revisionSummary.withdrawn(ended), reason ?? ''].join(' ').trim();
    case 'superseded':
      return say.views.revisionSummary.supersededNotInForce(ended);
    case 'working draft':
      return say.views.revisionSummary.workingDraftNotPublishedAnd;
    case 'paper':
    case 'consultation draft':
    case 'final':
      return published;
    default:
      return word satisfies never;
  }
}
