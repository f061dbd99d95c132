import type { Revision } from '../../model/code.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { citationsIn } from '../../provenance/citations.ts';
import { countReasons } from '../../provenance/counts-by-reason-kind.ts';
import { summariseStep } from '../../provenance/summarise-step.ts';
import type { Content } from '../../content/content.ts';
import { compare } from '../cached-compare.ts';

/** What a revision changed, in figures, and what it refused. */
export interface RevisionStory {
  /** What it changed, in sentences whose numbers add up; empty for the first revision. */
  readonly summary: string;
  /** Its reasons by kind, including the body's own decisions, as `24 recommendations`; only kinds that occur. */
  readonly reasons: readonly string[];
  /** Recommendations declined and then those found out of scope when it was published, in their own words. */
  readonly refused: readonly { readonly id: string; readonly words: string }[];
}

/** What a revision changed since the one before it. */
export function storyOf(
  { code, workshops }: Pick<Content, 'code' | 'workshops'>,
  revision: Revision,
  before: Revision | undefined,
): RevisionStory {
  return {
    summary: before === undefined ? '' : summariseStep(code, { from: before, to: revision }, compare),
    reasons: countReasons(citationsIn(code).filter((citation) => citation.revision === revision)),
    refused: (['declined', 'out of scope'] as const).flatMap((refusal) =>
      answeredRecommendations(workshops)
        .filter(({ answer, disposition }) => answer === refusal && disposition?.revision === revision.label)
        .map(({ recommendation: { id, summary } }) => ({ id, words: summary })),
    ),
  };
}
