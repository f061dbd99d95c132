import { memoize } from '../../model/memoize.ts';
import type { Content } from '../../content/content.ts';
import { recommendationName } from './recommendation-line.ts';

/** The displayed name of each recommendation, action and consultation, by id. */
export type CauseNames = Readonly<Record<string, string>>;

/** The names of everything that a reason can cite, computed once for each content. */
export const causeNames: (content: Content) => CauseNames = memoize((content) => Object.fromEntries(namesIn(content)));

function namesIn({ workshops, consultations }: Content): readonly (readonly [string, string])[] {
  const workshopNames = workshops.flatMap(({ workshop, recommendations, actions }) => [
    ...recommendations.map((one) => [one.id, recommendationName(workshop, one)] as const),
    ...actions.map(({ id, number }) => [id, `${workshop.shortName}, action ${number}`] as const),
  ]);
  return [...workshopNames, ...consultations.map(({ id, title }) => [id, title] as const)];
}
