import type { Revision } from '../../model/code.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { citationsIn } from '../../provenance/citations.ts';
import { countReasons } from '../../provenance/counts-by-reason-kind.ts';
import { summariseStep } from '../../provenance/summarise-step.ts';
import type { Content } from '../../content/content.ts';
import { registeredPoints } from '../../provenance/raised.ts';
import { compare } from '../cached-compare.ts';
import { routes } from '../routes.ts';

/** What a revision changed, in figures, and what it refused. */
export interface RevisionStory {
  /** What it changed, in sentences whose numbers add up; empty for the first revision. */
  readonly summary: string;
  /** Its reasons by kind, including the body's own decisions, as `24 recommendations`; only kinds that occur. */
  readonly reasons: readonly string[];
  /**
   * What was declined and then what was found out of scope, in its own words: recommendations answered when it was
   * published, and points of the consultations that led to it.
   */
  readonly refused: readonly { readonly id: string; readonly words: string; readonly href: string }[];
}

/** What a revision changed since the one before it. */
export function storyOf(
  { code, workshops, points }: Pick<Content, 'code' | 'workshops' | 'points'>,
  revision: Revision,
  before: Revision | undefined,
): RevisionStory {
  const outcomes = points.filter(
    ({ isPublished, consultation }) =>
      isPublished && revision.record.basis.some(({ kind, id }) => kind === 'consultation' && id === consultation.id),
  );
  return {
    summary: before === undefined ? '' : summariseStep(code, { from: before, to: revision }, compare),
    reasons: countReasons(citationsIn(code).filter((citation) => citation.revision === revision)),
    refused: (['declined', 'out of scope'] as const).flatMap((refusal) => [
      ...answeredRecommendations(workshops)
        .filter(({ answer, disposition }) => answer === refusal && disposition?.revision === revision.label)
        .map(({ recommendation: { id, summary } }) => ({ id, words: summary, href: routes.recommendation(id) })),
      ...registeredPoints(outcomes)
        .filter(({ point }) => point.answer?.disposition === refusal)
        .map(({ point: { id, title }, register: { consultation } }) => ({
          id,
          words: title,
          href: routes.point(consultation.id, id),
        })),
    ]),
  };
}

/** Where it can be read what people said in a consultation: its outcome, or where there are no points its own page. */
export function outcomeAddress({ points }: Pick<Content, 'points'>, id: string): string {
  const hasPoints = points.some(({ isPublished, consultation }) => isPublished && consultation.id === id);
  return hasPoints ? routes.outcome(id) : routes.consultation(id);
}
