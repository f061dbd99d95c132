import type { Dispositions } from './disposition.ts';
import { dispositionKindSchema } from './disposition.ts';
import type { Recommendation } from './recommendation.ts';
import type { WorkshopRegister } from './workshop-register.ts';

/** How a recommendation stands. A question that was answered in the room never counts as an accepted recommendation. */
export const answerKinds = [...dispositionKindSchema.options, 'not yet answered', 'answered at the workshop'] as const;
export type AnswerKind = (typeof answerKinds)[number];

export type Disposition = Dispositions['dispositions'][number];

/** A recommendation with the workshop that it was made at, and its answer. */
export interface AnsweredRecommendation {
  readonly recommendation: Recommendation;
  readonly register: WorkshopRegister;
  readonly answer: AnswerKind;
  /** Absent where nothing was answered yet, and for questions answered in the room. */
  readonly disposition?: Disposition;
}

/** Every recommendation of the registers with its answer, in the order of the write-ups. */
export function answeredRecommendations(registers: readonly WorkshopRegister[]): readonly AnsweredRecommendation[] {
  return registers.flatMap((register) => {
    const dispositions = new Map(register.dispositions.dispositions.map((entry) => [entry.recommendation, entry]));
    return register.recommendations.map((recommendation) => {
      if (recommendation.kind === 'question answered') {
        return { recommendation, register, answer: 'answered at the workshop' as const };
      }
      const disposition = dispositions.get(recommendation.id);
      return disposition === undefined
        ? { recommendation, register, answer: 'not yet answered' as const }
        : { recommendation, register, answer: disposition.disposition, disposition };
    });
  });
}

/** How many recommendations have which answer. Their sum, without questions answered in the room, is the number of recommendations. */
export function tallyAnswers(recommendations: readonly AnsweredRecommendation[]): ReadonlyMap<AnswerKind, number> {
  return new Map(
    answerKinds.map((kind) => [kind, recommendations.filter(({ answer }) => answer === kind).length] as const),
  );
}
