import type { ChangedClause } from '../views/comparison.ts';

/** A clause that is read in the section of another one, and the keys of the passages that it gave. */
export interface JoinedClause {
  readonly id: string;
  readonly keys: readonly number[];
}

/**
 * Clauses of which nothing is left but what one other clause has now, by that clause. They have no section of their own,
 * which would say the same again; their anchors are in the section of the other.
 */
export function joinedClauses(changed: readonly ChangedClause[]): ReadonlyMap<string, readonly JoinedClause[]> {
  const present = new Set(changed.filter(({ after }) => after !== undefined).map(({ id }) => id));
  const joined = changed.flatMap(({ id, after, now, redline }) => {
    const [target, ...others] = now;
    const moved = redline.children.filter((block) => block.type === 'movedToClause');
    const isWhole = moved.length > 0 && moved.length === redline.children.length;
    if (after !== undefined || target === undefined || others.length > 0 || !isWhole || !present.has(target)) return [];
    return [{ target, id, keys: moved.map(({ key }) => key) }];
  });
  return Map.groupBy(joined, ({ target }) => target);
}
