import { clauseHeadingIn } from '../model/clause-heading.ts';
import { clausesOf, type Revision } from '../model/code.ts';
import type { ChangeKind } from '../model/change-kinds.ts';
import { clauseMovedAway } from './mark-words.ts';
import { clausePosition } from './position-text.ts';

/** A clause that is in another place than before, as far as its two places depend on it. */
interface MovedClause {
  readonly id: string;
  readonly kinds: readonly ChangeKind[];
  /** Absent for a clause that was removed. */
  readonly after?: unknown;
}

/** One end of a clause that moved. Both ends have its number. */
export interface ClauseMove {
  readonly id: string;
  readonly number: number;
}

/** The clauses that moved between two revisions, each with the number of its pair of places. */
export interface ClauseMoves {
  /** The number of a clause that moved, for its place after. */
  readonly numberOf: (id: string) => number | undefined;
  /** What moved away from after a clause that stayed or was removed; `''` for the beginning. */
  readonly awayFrom: (id: string) => readonly ClauseMove[];
}

/** Numbers the clauses that moved in the order after, and finds where each was among those that stayed. */
export function clauseMoves(changed: readonly MovedClause[], before: Revision): ClauseMoves {
  const moved = changed.filter(({ kinds, after }) => kinds.includes('moved') && after !== undefined);
  const numbers = new Map(moved.map(({ id }, index) => [id, index + 1]));
  const places = new Map<string, ClauseMove[]>();
  let previous = '';
  for (const { id } of clausesOf(before)) {
    const number = numbers.get(id);
    if (number === undefined) previous = id;
    else places.set(previous, [...(places.get(previous) ?? []), { id, number }]);
  }
  return { numberOf: (id) => numbers.get(id), awayFrom: (id) => places.get(id) ?? [] };
}

/** Where a clause was that moved away, for outputs that cannot show the place: `After “X” in “Y”: “Z” moved from here …`. */
export function oldPlaceInWords({ id, number }: ClauseMove, from: Revision, to: Revision): string {
  const place = clausePosition(id, from);
  const away = clauseMovedAway(clauseHeadingIn(to, from, id), number);
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${away}`;
}
