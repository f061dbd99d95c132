import { onceFor } from '../code/once-for.ts';
import type { Content } from '../source/content.ts';
import { recommendationName } from './views/recommendation-line.ts';

/** What readers call each recommendation, action and consultation, by id: as its own page and the lists do. */
export type CauseNames = Readonly<Record<string, string>>;

/** The names of everything in the content that a reason can cite, worked out once. */
export const causeNames: (content: Content) => CauseNames = onceFor((content) => Object.fromEntries(namesIn(content)));

function namesIn({ workshops, consultations }: Content): readonly (readonly [string, string])[] {
  const ofWorkshops = workshops.flatMap(({ workshop, recommendations, actions }) => [
    ...recommendations.map((one) => [one.id, recommendationName(workshop, one)] as const),
    ...actions.map(({ id, number }) => [id, `${workshop.shortName}, action ${number}`] as const),
  ]);
  return [...ofWorkshops, ...consultations.map(({ id, title }) => [id, title] as const)];
}
