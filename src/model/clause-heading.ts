import type { Clause, Revision } from './code.ts';
import { referencesIn } from './labels.ts';

/** A clause's number and title as printed in headings and lists: `G. What the system is for`. */
export function clauseHeading({ number, text }: Pick<Clause, 'number' | 'text'>): string {
  return number === undefined ? text.front.title : `${number}. ${text.front.title}`;
}

/** A clause's heading in the first of two revisions that has it, or the id if neither does. */
export function clauseHeadingIn(revision: Revision, other: Revision, id: string): string {
  const clause = (referencesIn(revision).get(id) ?? referencesIn(other).get(id))?.clause;
  return clause === undefined ? id : clauseHeading(clause);
}
