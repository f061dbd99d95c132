import { clausesOf } from '../code/code.ts';
import type { Marked, MarkedClause } from './marked.ts';

/** The clauses that moved, by the clause after which they stood before and which did not move; `''` for the beginning. */
export function movedAway({
  before,
  entries,
}: Pick<Marked, 'before' | 'entries'>): ReadonlyMap<string, MarkedClause[]> {
  const moved = new Map(
    entries.flatMap((entry) =>
      'changed' in entry && isMoved(entry.changed) ? [[entry.changed.id, entry.changed]] : [],
    ),
  );
  const left = new Map<string, MarkedClause[]>();
  let place = '';
  for (const { id } of clausesOf(before)) {
    const clause = moved.get(id);
    if (clause === undefined) place = id;
    else left.set(place, [...(left.get(place) ?? []), clause]);
  }
  return left;
}

/** Whether a clause stands elsewhere than before. */
export function isMoved({ kinds, after }: MarkedClause): boolean {
  return kinds.includes('moved') && after !== undefined;
}
