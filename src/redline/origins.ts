import type { Revision } from '../model/code.ts';

/** By the id of a new clause: the ids of the old clauses that its text came from, with its own. */
export type Origins = ReadonlyMap<string, ReadonlySet<string>>;

/** No clause has text of another. */
export const noOrigins: Origins = new Map();

/**
 * The declared origins of all clauses from one revision to a later one. Splits and merges of all steps between the two
 * add up, also through clauses that existed only in between.
 *
 * @param revisions all revisions, oldest first
 */
export function declaredOrigins(revisions: readonly Revision[], from: Revision, to: Revision): Origins {
  const place = (label: string): number => revisions.findIndex((revision) => revision.label === label);
  const steps = revisions.slice(place(from.label) + 1, place(to.label) + 1).toReversed();
  const named = steps.flatMap(({ record }) => record.changes.flatMap(({ clauses, from: ids }) => (ids ? clauses : [])));
  return new Map(
    // Clauses that no split or merge names, and those that ceased before the last step, are left out or do no harm.
    named.map((id) => [id, steps.reduce<ReadonlySet<string>>(withOrigins, new Set([id]))]),
  );
}

/** Clauses of a revision, and the clauses of the revision before that their text came from by its record. */
export function withOrigins(ids: ReadonlySet<string>, { record }: Pick<Revision, 'record'>): ReadonlySet<string> {
  const origins = record.changes
    .filter(({ clauses }) => clauses.some((id) => ids.has(id)))
    .flatMap(({ from }) => from ?? []);
  return new Set([...ids, ...origins]);
}
