import type { Code, Revision } from '../code/code.ts';
import type { Citation } from './citations.ts';
import { reasonsOfPair } from './reasons-of-pair.ts';
import type { WorkshopRegister } from './workshop-register.ts';

/** Whether a reason is a recommendation or an action of a workshop. */
export function isFromWorkshop({ reason }: Citation, { recommendations, actions }: WorkshopRegister): boolean {
  return (
    recommendations.some(({ id }) => id === reason.recommendation) || actions.some(({ id }) => id === reason.action)
  );
}

/**
 * The clauses that differ between two revisions because of a workshop, by id, with the reasons that are its
 * recommendations or actions. Clauses without one are left out.
 */
export function reasonsFromWorkshop(
  code: Code,
  from: Revision,
  to: Revision,
  workshop: WorkshopRegister,
): ReadonlyMap<string, readonly Citation[]> {
  const own = [...reasonsOfPair(code, from, to)].map(
    ([clause, reasons]) => [clause, reasons.filter((reason) => isFromWorkshop(reason, workshop))] as const,
  );
  return new Map(own.filter(([, reasons]) => reasons.length > 0));
}
