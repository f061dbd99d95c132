import type { Code } from '../../code/code.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { citationsIn, citationsOf } from '../../provenance/citations.ts';
import type { WorkshopRegister } from '../../provenance/workshop-register.ts';
import { routes } from '../routes.ts';
import { actionTracker, type ActionTracker, type TrackedAction } from './actions.ts';
import { recommendationLine, type RecommendationLine } from './recommendation-line.ts';

/** A change that a recommendation or an action brought. */
export interface BroughtChange {
  readonly revision: string;
  readonly href: string;
  /** What it means for people. */
  readonly note: string;
}

/** An action with what changed because of it. */
export interface ReviewedAction extends TrackedAction {
  readonly brought: readonly BroughtChange[];
}

/** A recommendation with its answer, why that is so, and what changed because of it. */
export interface ReviewedRecommendation extends RecommendationLine {
  readonly because?: string;
  readonly brought: readonly BroughtChange[];
}

/** What the next workshop goes through first: every action and every recommendation of one workshop, as they stand. */
export interface ReviewPack {
  readonly tracker: ActionTracker;
  readonly actions: readonly ReviewedAction[];
  readonly recommendations: readonly ReviewedRecommendation[];
}

/** The review pack of a workshop. */
export function reviewPack(code: Code, register: WorkshopRegister): ReviewPack {
  const citations = citationsIn(code);
  const broughtBy = (id: string): readonly BroughtChange[] =>
    citationsOf(citations, id).map(({ revision, change }) => ({
      revision: revision.label,
      href: routes.clause(change.clauses[0] ?? ''),
      note: change.note,
    }));
  const tracker = actionTracker(register);
  return {
    tracker,
    actions: tracker.actions.map((action) => ({ ...action, brought: broughtBy(action.id) })),
    recommendations: answeredRecommendations([register]).map((answered) => {
      const because = answered.disposition?.because ?? answered.recommendation.answer;
      return {
        ...recommendationLine(answered),
        ...(because === undefined ? {} : { because }),
        brought: broughtBy(answered.recommendation.id),
      };
    }),
  };
}
