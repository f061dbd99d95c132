import { countAnswers, nameOfAnswers, type AnsweredRecommendation, type AnswerKind } from '../../provenance/answers.ts';
import type { Theme } from '../../model/workshops/workshop.ts';
import type { WorkshopRegister } from '../../model/workshops/workshop-register.ts';
import { routes } from '../routes.ts';
import { sectionName } from '../../model/workshops/write-up-reference.ts';
import { recommendationLine, type RecommendationLine } from './recommendation-line.ts';

/** Recommendations with something in common, which have a page. */
export interface RecommendationGroup {
  readonly title: string;
  readonly href: string;
  /** In the order of the write-ups. */
  readonly lines: readonly RecommendationLine[];
}

/** The number of recommendations with one answer, and where they are listed. */
export interface AnswerCount {
  readonly answer: AnswerKind;
  /** What the body calls it. */
  readonly name: string;
  readonly count: number;
  readonly href: string;
}

/** Every recommendation, counted by answer and grouped by theme and by section. */
export interface RecommendationsView {
  /** The number of recommendations, without questions answered at the workshop: the sum of `answers`. */
  readonly total: number;
  readonly answers: readonly AnswerCount[];
  /** The questions that were answered at the workshop. */
  readonly answeredAtWorkshop: AnswerCount;
  readonly themes: readonly RecommendationGroup[];
  /** In the order of the write-ups. Every recommendation is in exactly one. */
  readonly sections: readonly RecommendationGroup[];
  /** The whole list in folds: what was refused and what waits first, then the rest by section. Each is in exactly one. */
  readonly folds: readonly RecommendationFold[];
}

/** Recommendations that the list folds away. */
export interface RecommendationFold extends RecommendationGroup {
  /** Whether readers see them without opening the fold: the refusals. */
  readonly isOpen: boolean;
}

/** What readers look for first, before the rest by section. */
const first: readonly AnswerKind[] = ['declined', 'out of scope', 'not yet answered'];

/** The view of all recommendations. */
export function recommendationsView(
  answered: readonly AnsweredRecommendation[],
  themes: readonly Theme[],
): RecommendationsView {
  const counts = [...countAnswers(answered)].map(([answer, count]) => ({
    answer,
    count,
    name: nameOfAnswers(answered, answer),
    href: routes.recommendationsByAnswer(answer),
  }));
  const answers = counts.filter(({ answer }) => answer !== 'answered at the workshop');
  const total = answers.reduce((sum, { count }) => sum + count, 0);
  const answer = 'answered at the workshop';
  const sections = [...new Set(answered.map(({ register }) => register))].flatMap((register) =>
    sectionGroups(answered, register),
  );
  return {
    total,
    answers,
    answeredAtWorkshop: {
      answer,
      name: nameOfAnswers(answered, answer),
      count: answered.length - total,
      href: routes.recommendationsByAnswer(answer),
    },
    themes: themes.map((theme) => themeGroup(answered, theme)),
    sections,
    folds: folds(sections, answered),
  };
}

/** A fold for each answer that readers look for first, and one for the rest of each section; none is empty. */
function folds(
  sections: readonly RecommendationGroup[],
  answered: readonly AnsweredRecommendation[],
): readonly RecommendationFold[] {
  const all = sections.flatMap(({ lines }) => lines);
  const byAnswer = first.map((answer) => {
    const name = nameOfAnswers(answered, answer);
    return {
      title: name.charAt(0).toUpperCase() + name.slice(1),
      href: routes.recommendationsByAnswer(answer),
      lines: all.filter((line) => line.answer === answer),
      isOpen: answer === 'declined',
    };
  });
  const bySection = sections.map((section) => ({
    ...section,
    lines: section.lines.filter((line) => !first.includes(line.answer)),
    isOpen: false,
  }));
  return [...byAnswer, ...bySection].filter(({ lines }) => lines.length > 0);
}

/** The recommendations of one theme. */
export function themeGroup(answered: readonly AnsweredRecommendation[], { id, title }: Theme): RecommendationGroup {
  const lines = answered.filter(({ recommendation }) => recommendation.theme === id).map(recommendationLine);
  return { title, href: routes.recommendationsByTheme(id), lines };
}

/** The recommendations of each section of a workshop's write-up that has any. */
export function sectionGroups(
  answered: readonly AnsweredRecommendation[],
  register: WorkshopRegister,
): readonly (RecommendationGroup & { readonly section: string })[] {
  const { id, shortName, sections } = register.workshop;
  return sections
    .map(({ section, title }) => ({
      section,
      title: `${shortName}, ${sectionName(section)}: ${title}`,
      href: routes.recommendationsBySection(id, section),
      lines: answered
        .filter((entry) => entry.register === register && entry.recommendation.section === section)
        .map(recommendationLine),
    }))
    .filter(({ lines }) => lines.length > 0);
}
