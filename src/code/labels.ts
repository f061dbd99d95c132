import type { Revision } from './code.ts';
import { onceFor } from './once-for.ts';
import { referencesOf, type Reference } from './reference.ts';

/** What can be referred to in a revision, worked out once. */
export const referencesIn: (revision: Revision) => ReadonlyMap<string, Reference> = onceFor(referencesOf);

/** What a reference to `id` prints in a revision; the id itself where the revision does not hold it. */
export function labelIn(revision: Revision, id: string): string {
  return referencesIn(revision).get(id)?.label ?? id;
}

/** What a reference to `id` prints in the first of two revisions that holds it. */
export function labelInEither(revision: Revision, other: Revision, id: string): string {
  return (referencesIn(revision).get(id) ?? referencesIn(other).get(id))?.label ?? id;
}
