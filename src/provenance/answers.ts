import { isBefore } from '../model/is-before.ts';
import { formatDate, type PartialDate } from '../model/partial-date.ts';
import type { Dispositions } from '../model/workshops/disposition.ts';
import { dispositionKindSchema } from '../model/workshops/disposition.ts';
import { nameOfGroup } from '../model/stored-words.ts';
import type { Recommendation } from '../model/workshops/recommendation.ts';
import type { WorkshopRegister } from '../model/workshops/workshop-register.ts';
import { say } from '../words/say.ts';

/**
 * How a recommendation was answered. A question answered at the workshop never counts as an accepted recommendation.
 */
export const answerKinds = [...dispositionKindSchema.options, 'not yet answered', 'answered at the workshop'] as const;
export type AnswerKind = (typeof answerKinds)[number];

export type Disposition = Dispositions['dispositions'][number];

/** A recommendation with its workshop and its answer. */
export interface AnsweredRecommendation {
  readonly recommendation: Recommendation;
  readonly register: WorkshopRegister;
  readonly answer: AnswerKind;
  /** Absent if there is no answer yet, and for questions answered at the workshop. */
  readonly disposition?: Disposition;
  /** Who owes the answer, if there is none yet. */
  readonly awaited?: AwaitedAnswer;
}

/** An answer that is not there yet. */
export interface AwaitedAnswer {
  readonly owner: string;
  /** The first deadline of the actions that the recommendation led to; absent if it led to none. */
  readonly due?: { readonly date: PartialDate; readonly action: number; readonly isLate: boolean };
}

/** What the body calls an answer, as the title of all recommendations that have it. */
export function nameOfAnswers(answered: readonly AnsweredRecommendation[], answer: AnswerKind): string {
  return nameOfGroup(
    answer,
    answered.flatMap((one) => (one.answer === answer ? [one.disposition ?? {}] : [])),
  );
}

/** All recommendations with their answers, in the order of the write-ups. */
export function answeredRecommendations(registers: readonly WorkshopRegister[]): readonly AnsweredRecommendation[] {
  return registers.flatMap((register) => {
    const dispositions = new Map(register.dispositions.dispositions.map((entry) => [entry.recommendation, entry]));
    return register.recommendations.map((recommendation) => {
      if (recommendation.kind === 'question answered') {
        return { recommendation, register, answer: 'answered at the workshop' as const };
      }
      const disposition = dispositions.get(recommendation.id);
      return disposition === undefined
        ? {
            recommendation,
            register,
            answer: 'not yet answered' as const,
            awaited: awaitedAnswer(recommendation, register),
          }
        : { recommendation, register, answer: disposition.disposition, disposition };
    });
  });
}

/** Whether it is late follows from the date of the states of the actions, since pages know no other date. */
function awaitedAnswer(recommendation: Recommendation, register: WorkshopRegister): AwaitedAnswer {
  const { workshop, actions, actionStates } = register;
  const ledTo = actions.filter(({ number }) => recommendation.actions.includes(number));
  const [first] = ledTo.toSorted((one, other) => (one.deadline < other.deadline ? -1 : 1));
  if (first === undefined) return { owner: workshop.convenor };
  const { owner, deadline, number } = first;
  return { owner, due: { date: deadline, action: number, isLate: isBefore(deadline, actionStates.asAt) } };
}

/** Who owes an answer and by when, in words. */
export function describeAwaited({ owner, due }: AwaitedAnswer): string {
  if (due === undefined) return say.reasons.answers.whoHasToAnswerNo({ owner });
  const { date, action, isLate } = due;
  return say.reasons.answers.whoHasToAnswerDue({ owner, date: formatDate(date), action, isLate });
}

/**
 * The number of recommendations for each answer. Without the questions answered at the workshop, they add up to the
 * number of recommendations.
 */
export function countAnswers(recommendations: readonly AnsweredRecommendation[]): ReadonlyMap<AnswerKind, number> {
  return new Map(
    answerKinds.map((kind) => [kind, recommendations.filter(({ answer }) => answer === kind).length] as const),
  );
}
