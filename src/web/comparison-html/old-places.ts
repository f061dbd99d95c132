import type { Element } from 'hast';
import type { Clause } from '../../model/code.ts';
import { clauseHeadingIn } from '../../model/clause-heading.ts';
import { clauseMovedAway, clauseMovedHere } from '../../redline/mark-words.ts';
import type { ClauseMove, ClauseMoves } from '../../redline/moved-clauses.ts';
import { noteAbove } from '../clause-html/mark-elements.ts';
import type { Pair } from '../views/comparison.ts';

/** Notes at the old places of clauses that moved away, each with a link to the new place. */
export function oldPlaces(moves: readonly ClauseMove[], { from, to }: Pair): readonly Element[] {
  return moves.map(({ id, number }) =>
    noteAbove({
      words: clauseMovedAway(clauseHeadingIn(to, from, id), number),
      href: `#${id}`,
      id: oldPlaceOf(id),
    }),
  );
}

/** The note at the new place of a clause that moved, with a link to the old one. */
export function newPlace(id: string, number: number | undefined): readonly Element[] {
  return number === undefined ? [] : [noteAbove({ words: clauseMovedHere(number), href: `#${oldPlaceOf(id)}` })];
}

/** Runs of unchanged clauses, divided where another clause has moved away, with the notes that say so. */
export function unchangedRuns(
  clauses: readonly Clause[],
  { awayFrom }: ClauseMoves,
  pair: Pair,
  print: (run: readonly Clause[]) => Element,
): readonly Element[] {
  const elements: Element[] = [];
  let run: Clause[] = [];
  for (const clause of clauses) {
    run.push(clause);
    const moves = awayFrom(clause.id);
    if (moves.length === 0) continue;
    elements.push(print(run), ...oldPlaces(moves, pair));
    run = [];
  }
  return run.length === 0 ? elements : [...elements, print(run)];
}

const oldPlaceOf = (id: string): string => `moved-from-${id}`;
