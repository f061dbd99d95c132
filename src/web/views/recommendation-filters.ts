import { answerKinds, nameOfAnswers, type AnsweredRecommendation } from '../../provenance/answers.ts';
import { recommendationKindSchema, type RecommendationKind } from '../../model/workshops/recommendation.ts';
import type { Theme } from '../../model/workshops/workshop.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { sectionName } from '../../model/workshops/write-up-reference.ts';
import { say } from '../../words/say.ts';

/** A choice in a list of filters: a page of recommendations, and how many it has. */
export interface FilterChoice extends MenuLink {
  readonly count: number;
}

/** One way to narrow down recommendations. The counts of its choices add up to all of them. */
export interface RecommendationFilter {
  readonly title: string;
  readonly choices: readonly FilterChoice[];
}

/** What happened to a point in the room, as a choice. */
export const recommendationKindNames: Readonly<Record<RecommendationKind, string>> = {
  'led to an action': say.views.recommendationFilters.ledToAction,
  'to be considered': say.views.recommendationFilters.toBeConsidered,
  'take-away': say.views.recommendationFilters.takeAwayFromWorkshop,
  'question answered': say.views.recommendationFilters.questionAnsweredInRoom,
};

/** Every way to narrow down recommendations, each as pages of their own, so that no script is needed. */
export function recommendationFilters(
  answered: readonly AnsweredRecommendation[],
  themes: readonly Theme[],
): readonly RecommendationFilter[] {
  const choice = (text: string, href: string, fits: (one: AnsweredRecommendation) => boolean): FilterChoice => ({
    text: text.charAt(0).toUpperCase() + text.slice(1),
    href,
    count: answered.filter(fits).length,
  });
  const registers = [...new Set(answered.map(({ register }) => register))];
  const all: readonly RecommendationFilter[] = [
    {
      title: say.views.recommendationFilters.answer,
      choices: answerKinds.map((answer) =>
        choice(nameOfAnswers(answered, answer), routes.recommendationsByAnswer(answer), (one) => one.answer === answer),
      ),
    },
    {
      title: say.views.recommendationFilters.theme,
      choices: themes.map(({ id, title }) =>
        choice(title, routes.recommendationsByTheme(id), ({ recommendation }) => recommendation.theme === id),
      ),
    },
    {
      title: say.views.recommendationFilters.kind,
      choices: recommendationKindSchema.options.map((kind) =>
        choice(
          recommendationKindNames[kind],
          routes.recommendationsByKind(kind),
          (one) => one.recommendation.kind === kind,
        ),
      ),
    },
    {
      title: say.views.recommendationFilters.sectionOfWriteUp,
      choices: registers.flatMap((register) =>
        register.workshop.sections.map(({ section, title }) => {
          const { id, shortName } = register.workshop;
          const name = registers.length === 1 ? sectionName(section) : `${shortName}, ${sectionName(section)}`;
          return choice(
            `${name}: ${title}`.replace(/^section /, ''),
            routes.recommendationsBySection(id, section),
            (one) => one.register === register && one.recommendation.section === section,
          );
        }),
      ),
    },
  ];
  return all.map(({ title, choices }) => ({ title, choices: choices.filter(({ count }) => count > 0) }));
}
