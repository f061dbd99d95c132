import type { Revision } from './code.ts';
import { memoize } from './memoize.ts';
import { holderOfTarget, referencesOf, type Reference } from './reference.ts';

/** Everything that can be referred to in a revision, memoized. */
export const referencesIn: (revision: Revision) => ReadonlyMap<string, Reference> = memoize(referencesOf);

/** How a reference to `id` is printed in a revision, or the id if the revision does not have it. */
export function labelIn(revision: Revision, id: string): string {
  return referencesIn(revision).get(id)?.label ?? id;
}

/** The anchor of a target on the page of a revision. */
export function anchorIn(revision: Revision, id: string): string {
  return referencesIn(revision).get(id)?.anchor ?? holderOfTarget(id);
}

/** How a reference to `id` is printed in the first of two revisions that has it. */
export function labelInEither(revision: Revision, other: Revision, id: string): string {
  return (referencesIn(revision).get(id) ?? referencesIn(other).get(id))?.label ?? id;
}
