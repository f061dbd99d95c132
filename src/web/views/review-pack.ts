import type { Code } from '../../model/code.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { citationsIn, citationsOf } from '../../provenance/citations.ts';
import type { WorkshopRegister } from '../../model/workshops/workshop-register.ts';
import { routes } from '../routes.ts';
import { actionTracker, type ActionTracker, type TrackedAction } from './actions.ts';
import { recommendationLine, type RecommendationLine } from './recommendation-line.ts';

/** A change that resulted from a recommendation or an action. */
export interface ResultingChange {
  readonly revision: string;
  readonly href: string;
  /** What it means for people. */
  readonly note: string;
}

/** An action with what changed because of it. */
export interface ReviewedAction extends TrackedAction {
  readonly resultingChanges: readonly ResultingChange[];
}

/** A recommendation with its answer, and what changed because of it. */
export interface ReviewedRecommendation extends RecommendationLine {
  readonly resultingChanges: readonly ResultingChange[];
}

/** The current state of every action and recommendation of a workshop, for the next workshop to go through. */
export interface ReviewPack {
  readonly tracker: ActionTracker;
  readonly actions: readonly ReviewedAction[];
  readonly recommendations: readonly ReviewedRecommendation[];
}

/** The review pack of a workshop. */
export function reviewPack(code: Code, register: WorkshopRegister): ReviewPack {
  const citations = citationsIn(code);
  const changesBecauseOf = (id: string): readonly ResultingChange[] =>
    citationsOf(citations, id).map(({ revision, change }) => ({
      revision: revision.label,
      href: routes.clause(change.clauses[0] ?? ''),
      note: change.note,
    }));
  const tracker = actionTracker(register);
  return {
    tracker,
    actions: tracker.actions.map((action) => ({ ...action, resultingChanges: changesBecauseOf(action.id) })),
    recommendations: answeredRecommendations([register]).map((answered) => ({
      ...recommendationLine(answered),
      resultingChanges: changesBecauseOf(answered.recommendation.id),
    })),
  };
}
