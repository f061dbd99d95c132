import type { Standing } from './standing.ts';

type StandingEvent = Pick<Standing['events'][number], 'revision' | 'event' | 'clause' | 'extent'>;

/** What happened to a revision, as a sentence without its full stop: `Revision 0.3 was superseded`. */
export function describeEvent({ revision, event, clause, extent }: StandingEvent): string {
  const where = extent === undefined ? '' : ` in ${extent}`;
  switch (event) {
    case 'in force':
      return `Revision ${revision} came into force${where}`;
    case 'superseded':
    case 'withdrawn':
      return `Revision ${revision} was ${event}${where}`;
    case 'removed':
      return `The text of “${clause ?? ''}” was removed from revision ${revision}`;
    default:
      return event satisfies never;
  }
}
