import type { AnsweredRecommendation, AnswerKind } from '../../provenance/answers.ts';
import type { Recommendation } from '../../provenance/recommendation.ts';
import type { Workshop } from '../../provenance/workshop.ts';
import { routes } from '../routes.ts';
import { placeInWriteUp } from './place-in-write-up.ts';

/** A recommendation as one entry of a list. */
export interface RecommendationLine {
  readonly id: string;
  readonly href: string;
  /** Where it was made, which is also its name: `WS2, section 2.3, bullet 11`. */
  readonly name: string;
  readonly summary: string;
  readonly answer: AnswerKind;
  /** Whether the answer is invented. What was answered at the workshop is not. */
  readonly illustrative: boolean;
}

/** What readers call a recommendation: where it was made. */
export function recommendationName({ shortName }: Workshop, recommendation: Recommendation): string {
  return `${shortName}, ${placeInWriteUp(recommendation)}`;
}

/** The entry of a list for a recommendation. */
export function recommendationLine({ recommendation, register, answer }: AnsweredRecommendation): RecommendationLine {
  return {
    id: recommendation.id,
    href: routes.recommendation(recommendation.id),
    name: recommendationName(register.workshop, recommendation),
    summary: recommendation.summary,
    answer,
    illustrative: answer !== 'answered at the workshop' && register.dispositions.illustrative,
  };
}
