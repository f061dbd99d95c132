import { say } from '../words/say.ts';
import { memoize } from '../model/memoize.ts';
import { pointName, type PointRegister } from '../model/points/point-register.ts';
import type { WorkshopRegister } from '../model/workshops/workshop-register.ts';
import { recommendationName } from '../model/workshops/write-up-reference.ts';

/** Something that a reason can cite: its displayed name and, of a point, the consultation whose pages it is among. */
export interface CauseName {
  readonly name: string;
  readonly consultation?: string;
}

/** Each recommendation, point, action and consultation, by id. */
export type CauseNames = Readonly<Record<string, CauseName>>;

/** Where recommendations, points, actions and consultations are found. */
interface Causes {
  readonly workshops: readonly Pick<WorkshopRegister, 'workshop' | 'recommendations' | 'actions'>[];
  readonly points: readonly Pick<PointRegister, 'consultation' | 'points'>[];
  readonly consultations: readonly { readonly id: string; readonly title: string }[];
}

/** The names of everything that a reason can cite, computed once for each content. */
export const causeNames: (causes: Causes) => CauseNames = memoize((causes: Causes) =>
  Object.fromEntries(namesIn(causes)),
);

function namesIn({ workshops, points, consultations }: Causes): readonly (readonly [string, CauseName])[] {
  const workshopNames = workshops.flatMap(({ workshop, recommendations, actions }) => [
    ...recommendations.map((one) => [one.id, { name: recommendationName(workshop, one) }] as const),
    ...actions.map(
      ({ id, number }) =>
        [id, { name: say.model.causeNames.action({ workshop: workshop.shortName, number }) }] as const,
    ),
  ]);
  const pointNames = points.flatMap(({ consultation, points: { points: all } }) =>
    all.map(
      ({ id, title }) => [id, { name: pointName(consultation.title, title), consultation: consultation.id }] as const,
    ),
  );
  return [...workshopNames, ...pointNames, ...consultations.map(({ id, title }) => [id, { name: title }] as const)];
}
