import { isAnyInForce, currentRevision, standingOf, type RevisionStanding } from '../../code/standing-of.ts';
import { dateInWords } from '../../code/partial-date.ts';
import { publishedRevisions, type Code, type Revision } from '../../code/code.ts';

/** What pages say about a revision in a line: how it stands, since when, and which revision to read instead. */
export interface RevisionSummary {
  readonly revision: Revision;
  readonly standing: RevisionStanding;
  /** Date of publication in words. */
  readonly date: string;
  /** Whether `/code/` shows this revision. */
  readonly current: boolean;
  /** How it stands, in a sentence. */
  readonly sentence: string;
  /** The same where it cannot be brought up to date: what is the latest today need not be when it is read. */
  readonly sentenceOnPaper: string;
  /** The revision before it among the published ones. */
  readonly before?: Revision;
}

/** The summary of one revision. */
export function revisionSummary(code: Code, revision: Revision): RevisionSummary {
  const standing = standingOf(code, revision);
  const published = publishedRevisions(code);
  const before = revision.draft ? published.at(-1) : published[published.indexOf(revision) - 1];
  const current = currentRevision(code) === revision;
  const isLatest = current && !isAnyInForce(code);
  return {
    revision,
    standing,
    date: dateInWords(revision.record.date),
    current,
    sentence: standingSentence(standing, isLatest ? 'Latest published revision; not in force.' : notInForce),
    sentenceOnPaper: standingSentence(
      standing,
      isLatest ? 'The latest revision when this copy was made; not in force then.' : notInForce,
    ),
    ...(before === undefined ? {} : { before }),
  };
}

/** All revisions, the latest first. */
export function revisionSummaries(code: Code): readonly RevisionSummary[] {
  return code.revisions.map((revision) => revisionSummary(code, revision)).toReversed();
}

const notInForce = 'Published; not in force.';

/** `published` is the sentence for a revision that was published and to which nothing has happened since. */
function standingSentence({ word, since, extent, reason }: RevisionStanding, published: string): string {
  const date = dateInWords(since);
  switch (word) {
    case 'in force':
      return `In force from ${date}${extent === undefined ? '' : ` in ${extent}`}.`;
    case 'withdrawn':
      return `Withdrawn, ${date}.${reason === undefined ? '' : ` ${reason}`}`;
    case 'superseded':
      return `Superseded, ${date}. Not in force.`;
    case 'working draft':
      return 'Working draft: not published, and may change at any time.';
    case 'paper':
    case 'consultation draft':
    case 'final':
      return published;
    default:
      return word satisfies never;
  }
}
