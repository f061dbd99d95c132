import type { Revision } from '../code/code.ts';
import { clauseHeading } from '../code/clause-heading.ts';
import { referencesOf, type Reference } from '../code/reference.ts';

const known = new WeakMap<Revision, ReadonlyMap<string, Reference>>();

/** What can be referred to in a revision, worked out once. */
export function referencesIn(revision: Revision): ReadonlyMap<string, Reference> {
  const before = known.get(revision);
  if (before !== undefined) return before;
  const references = referencesOf(revision);
  known.set(revision, references);
  return references;
}

/** What a reference to `id` prints in a revision; the id itself where the revision does not hold it. */
export function labelIn(revision: Revision, id: string): string {
  return referencesIn(revision).get(id)?.label ?? id;
}

/** Number and title of a clause in the first of two revisions that holds it; the id itself where neither does. */
export function clauseHeadingIn(revision: Revision, other: Revision, id: string): string {
  const clause = (referencesIn(revision).get(id) ?? referencesIn(other).get(id))?.clause;
  return clause === undefined ? id : clauseHeading(clause);
}
