import { describeAwaited, type AnsweredRecommendation, type AnswerKind } from '../../provenance/answers.ts';
import type { RecommendationKind } from '../../model/workshops/recommendation.ts';
import { routes } from '../routes.ts';
import { recommendationName } from '../../model/workshops/write-up-reference.ts';
import { named } from '../../model/stored-words.ts';

/** A recommendation as a list entry. */
export interface RecommendationLine {
  readonly id: string;
  readonly href: string;
  /** Where it was made, which is its name in a reference: `WS2, section 2.3, bullet 11`. Headings are its words. */
  readonly name: string;
  readonly summary: string;
  readonly kind: RecommendationKind;
  readonly theme: string;
  readonly answer: AnswerKind;
  /** What the body calls that answer. */
  readonly answerName: string;
  /** Why it was answered so; to a question of the workshop, the answer. Absent if there is no answer yet. */
  readonly reason?: string;
  /** Who owes the answer and by when, if there is none yet. */
  readonly awaited?: string;
  /** What was said about it at the workshop, where that is not the answer. */
  readonly saidAtWorkshop?: string;
  /** Whether the answer is invented. Answers given at the workshop are not. */
  readonly illustrative: boolean;
}

/** The list entry for a recommendation. */
export function recommendationLine(answered: AnsweredRecommendation): RecommendationLine {
  const { recommendation, register, answer, disposition, awaited } = answered;
  const workshopAnswer = recommendation.answer;
  const reason = answer === 'answered at the workshop' ? workshopAnswer : disposition?.because;
  return {
    id: recommendation.id,
    href: routes.recommendation(recommendation.id),
    name: recommendationName(register.workshop, recommendation),
    summary: recommendation.summary,
    kind: recommendation.kind,
    theme: recommendation.theme,
    answer,
    answerName: disposition?.called ?? named(answer),
    ...(reason === undefined ? {} : { reason }),
    ...(awaited === undefined ? {} : { awaited: describeAwaited(awaited) }),
    ...(workshopAnswer === undefined || workshopAnswer === reason ? {} : { saidAtWorkshop: workshopAnswer }),
    illustrative: answer !== 'answered at the workshop' && register.dispositions.illustrative,
  };
}

/** The start of its words as a title of about sixty characters, cut between words. */
export function shortWords(summary: string, most = 60): string {
  if (summary.length <= most) return summary;
  const cut = summary.slice(0, summary.lastIndexOf(' ', most));
  return `${cut.replace(/[\s,;:.–-]+$/u, '')} …`;
}

const refusals: readonly AnswerKind[] = ['declined', 'out of scope'];

/** Refused ones first, each in the order of the write-up: what was not done matters more than what was. */
export function refusalsFirst(lines: readonly RecommendationLine[]): readonly RecommendationLine[] {
  const rank = ({ answer }: RecommendationLine): number => {
    const at = refusals.indexOf(answer);
    return at < 0 ? refusals.length : at;
  };
  return lines.toSorted((one, other) => rank(one) - rank(other));
}
