import { fromClause, movedAway, movedHere, nowInClause } from '../../redline/mark-words.ts';
import type { ClauseContext } from './clause-context.ts';
import type { MarkNote } from './mark-elements.ts';

/** A move within a clause. */
interface Move {
  readonly key: number;
}

/** A move between clauses: the clause at the other end, and the key that both ends share. */
interface BetweenClauses {
  readonly clause: string;
  readonly key: number;
}

/** At what moved within the clause: at its new place, or at its old one if only the old side is printed. */
export const movedNote = (node: Move, context: ClauseContext): MarkNote =>
  context.side === 'before' ? awayNote(node, context) : hereNote(node, context);

/** At the new place, which leads to the old one. */
const hereNote = ({ key }: Move, { clause, movesOf = clause }: ClauseContext): MarkNote => ({
  words: movedHere(key),
  id: `move-${movesOf}-${key}`,
  href: `#moved-${movesOf}-${key}`,
});

/** At the old place of what moved within the clause. It leads to the new place. */
export const awayNote = ({ key }: Move, { clause, movesOf = clause }: ClauseContext): MarkNote => ({
  words: movedAway(key),
  id: `moved-${movesOf}-${key}`,
  href: `#move-${movesOf}-${key}`,
});

/** At the new place of what another clause had. */
export const fromClauseNote = ({ clause, key }: BetweenClauses, context: ClauseContext): MarkNote => ({
  words: fromClause(context.labelOf(clause, 'before'), key),
  ...ends('move', key, context),
});

/** At the old place of what another clause has now. */
export const nowInClauseNote = ({ clause, key }: BetweenClauses, context: ClauseContext): MarkNote => ({
  words: nowInClause(context.labelOf(clause, 'after'), key),
  ...ends('moved', key, context),
});

/** The anchor of an end, and where it leads. Only the page with both ends has anchors. */
function ends(
  own: 'move' | 'moved',
  key: number,
  { movesAt }: ClauseContext,
): { readonly id?: string; readonly href: string } {
  const href = `${movesAt ?? ''}#${own === 'move' ? 'moved' : 'move'}-${key}`;
  return movesAt === undefined ? { id: `${own}-${key}`, href } : { href };
}
