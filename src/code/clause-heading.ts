import type { Clause, Revision } from './code.ts';
import { referencesIn } from './labels.ts';

/** Number and title of a clause as headings and lists print them: `G. What the system is for`. */
export function clauseHeading({ number, text }: Pick<Clause, 'number' | 'text'>): string {
  return number === undefined ? text.front.title : `${number}. ${text.front.title}`;
}

/** Number and title of a clause in the first of two revisions that holds it; the id itself where neither does. */
export function clauseHeadingIn(revision: Revision, other: Revision, id: string): string {
  const clause = (referencesIn(revision).get(id) ?? referencesIn(other).get(id))?.clause;
  return clause === undefined ? id : clauseHeading(clause);
}
