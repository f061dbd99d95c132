import type { Standing } from './standing.ts';

type StandingEvent = Pick<Standing['events'][number], 'revision' | 'event' | 'called' | 'clause' | 'extent'>;

/** What happened to a revision, as a sentence without its full stop: `Revision 0.3 was superseded`. */
export function describeEvent({ revision, event, called, clause, extent }: StandingEvent): string {
  const where = extent === undefined ? '' : ` in ${extent}`;
  switch (event) {
    case 'in force':
      return called === undefined
        ? `Revision ${revision} came into force${where}`
        : `Revision ${revision} is ${called}${where}`;
    case 'superseded':
    case 'withdrawn':
      return `Revision ${revision} was ${called ?? event}${where}`;
    case 'final':
      return `Revision ${revision} is ${called ?? event}`;
    case 'removed':
      return `The text of “${clause ?? ''}” was removed from revision ${revision}`;
    default:
      return event satisfies never;
  }
}
