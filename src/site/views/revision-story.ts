import type { Revision } from '../../code/code.ts';
import type { Disposition } from '../../provenance/answers.ts';
import { citationsIn } from '../../provenance/citations.ts';
import { countsByReasonKind } from '../../provenance/counts-by-reason-kind.ts';
import { changeKinds } from '../../provenance/change-kinds.ts';
import { dutyChangeKinds, dutyWatch } from '../../redline/duty-watch/duty-watch.ts';
import type { Content } from '../../source/content.ts';
import { labelIn } from '../../code/labels.ts';

/** How many there are of one kind. */
export interface CountOfKind {
  readonly kind: string;
  readonly count: number;
}

/** What a revision did, in figures, and what it refused. */
export interface RevisionStory {
  /** Clauses changed, by declared kind of change; only kinds that occur. */
  readonly counts: readonly CountOfKind[];
  /** Reasons that it gives, by kind, the body's own decisions among them; only kinds that occur. */
  readonly reasons: readonly CountOfKind[];
  /** Changes in the force of words, by kind; only kinds that occur. */
  readonly duties: readonly CountOfKind[];
  /** Recommendations that were declined or out of scope when it was published. */
  readonly refused: readonly Disposition[];
}

/** The story of a revision against the one before it. */
export function storyOf(
  { code, workshops }: Pick<Content, 'code' | 'workshops'>,
  revision: Revision,
  before: Revision | undefined,
): RevisionStory {
  const { changes } = revision.record;
  const duties = before === undefined ? [] : dutyWatch(before, revision, labelIn);
  const some = ({ count }: CountOfKind) => count > 0;
  return {
    counts: changeKinds
      .map((kind) => ({
        kind,
        count: new Set(changes.filter((change) => change.kind === kind).flatMap(({ clauses }) => clauses)).size,
      }))
      .filter(some),
    reasons: [...countsByReasonKind(citationsIn(code).filter((citation) => citation.revision === revision))]
      .map(([kind, count]) => ({ kind, count }))
      .filter(some),
    duties: dutyChangeKinds
      .map((kind) => ({ kind, count: duties.filter((change) => change.kind === kind).length }))
      .filter(some),
    refused: workshops
      .flatMap(({ dispositions }) => dispositions.dispositions)
      .filter(
        ({ revision: label, disposition }) =>
          label === revision.label && (disposition === 'declined' || disposition === 'out of scope'),
      ),
  };
}
