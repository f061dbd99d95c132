import type { Standing } from './standing.ts';
import { say } from '../words/say.ts';
import { named } from './stored-words.ts';

type StandingEvent = Pick<Standing['events'][number], 'revision' | 'event' | 'called' | 'clause' | 'extent'>;

/** What happened to a revision, as a sentence without its full stop: `Revision 0.3 was superseded`. */
export function describeEvent({ revision, event, called, clause, extent }: StandingEvent): string {
  const where = { isWhere: extent !== undefined, extent: extent ?? '' };
  switch (event) {
    case 'in force':
      return called === undefined
        ? say.model.describeEvent.revisionCameIntoForce({ revision, ...where })
        : say.model.describeEvent.revisionIs({ revision, called, ...where });
    case 'superseded':
    case 'withdrawn':
      return say.model.describeEvent.revisionWas({ revision, called: called ?? named(event), ...where });
    case 'final':
      return called === undefined
        ? say.model.describeEvent.revisionIsFinal({ revision })
        : say.model.describeEvent.revisionIs({ revision, called, ...where });
    case 'removed':
      return say.model.describeEvent.textOfWasRemovedFrom({ clause: clause ?? '', revision });
    default:
      return event satisfies never;
  }
}
