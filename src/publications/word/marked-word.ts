import type { Clause, Part, Revision } from '../../code/code.ts';
import type { Marked, MarkedClause } from '../marked.ts';
import { changedPartHeading, changedSection, clauseSection, partHeading } from './clause-section.ts';
import { framedCopy } from './copy-frame.ts';
import { dutyWatchSection } from './duty-watch-section.ts';
import { listOfChanges } from './list-of-changes.ts';
import { newSurroundings } from './new-surroundings.ts';
import { orderOfText, type TextPlace } from './order-of-text.ts';
import { placeOfClause, placeOfPart } from '../place-in-words.ts';
import { reasonsOf } from './reasons.ts';
import type { Surroundings } from './surroundings.ts';
import type { BodyElement } from './text-writer.ts';
import { unmarked } from './write-text.ts';

/**
 * The copy of a revision with every change since the revision before as a tracked change, and the reasons as comments,
 * as the bytes of a Word file, the same ones each time. Accepting all gives the text of the revision, rejecting all
 * gives the text of the one before.
 */
export function markedWord(marked: Marked): Promise<Uint8Array> {
  const { before, revision } = marked;
  const surroundings = newSurroundings(marked, before);
  const named = revision.draft ? 'the working draft' : `revision ${revision.label}`;
  const frame = {
    kind: `Copy with the changes since revision ${before.label} tracked`,
    about:
      `The whole text. Every change since revision ${before.label} is a tracked change, which you can accept or reject, ` +
      `and a comment beside it says why it was made. To accept all gives the text of the clauses in ${named}, to reject all ` +
      `gives the one in revision ${before.label}. Either way, this page, the lists and the heads of the pages stay those of ${named}.`,
  };
  return framedCopy(marked, frame, surroundings, [
    ...dutyWatchSection(marked, surroundings),
    ...listOfChanges(marked, surroundings),
    ...markedText(marked, surroundings, orderOfText(before, revision)),
  ]);
}

/** The text of two revisions, with their changes tracked. */
function markedText(marked: Marked, surroundings: Surroundings, order: readonly TextPlace[]): readonly BodyElement[] {
  const changed = new Map(marked.entries.flatMap((one) => ('changed' in one ? [[one.changed.id, one.changed]] : [])));
  return order.flatMap((place) => {
    if (place.kind === 'part') return part(place, marked, surroundings);
    const id = (place.after ?? place.before)?.id;
    return clause(place, id === undefined ? undefined : changed.get(id), marked, surroundings);
  });
}

function part(
  { before, after, moved }: { readonly before?: Part; readonly after?: Part; readonly moved: boolean },
  marked: Marked,
  surroundings: Surroundings,
): readonly BodyElement[] {
  if (before !== undefined && after !== undefined) return changedPartHeading(before.title, after.title, surroundings);
  const shown = after ?? before;
  if (shown === undefined) return [];
  const side = after === undefined ? 'before' : 'after';
  if (moved) surroundings.remarks.leave(moveInWords(side, (revision) => placeOfPart(shown.id, revision), marked));
  return partHeading(shown.title, surroundings, side);
}

function clause(
  { before, after, moved }: { readonly before?: Clause; readonly after?: Clause; readonly moved: boolean },
  changed: MarkedClause | undefined,
  marked: Marked,
  surroundings: Surroundings,
): readonly BodyElement[] {
  const { remarks } = surroundings;
  const shown = after ?? before;
  if (moved && shown !== undefined) {
    const side = after === undefined ? 'before' : 'after';
    remarks.leave(moveInWords(side, (revision) => placeOfClause(shown.id, revision), marked));
  }
  // A clause that moved has its reasons at its place after.
  if (changed !== undefined && !(moved && after === undefined)) remarks.leave(...reasonsOf(changed));
  if (before === undefined) return after === undefined ? [] : clauseSection(after, marked, surroundings, 'after');
  if (after === undefined) return clauseSection(before, { removals: new Map() }, surroundings, 'before');
  if (changed === undefined && before.text.hash === after.text.hash && !marked.removals.has(after.id))
    return changedSection({ before, after }, unmarked(after.text.tree), surroundings);
  // A text that was removed from a frozen revision cannot be compared: what stands there after is shown.
  if (changed === undefined) return clauseSection(after, marked, surroundings, 'both');
  return changedSection({ before, after }, changed.redline, surroundings);
}

/** Names at one place of what moved, on a side, where its other place is. */
function moveInWords(
  side: 'before' | 'after',
  placeIn: (revision: Revision) => string,
  { before, revision }: Marked,
): string {
  return side === 'after' ? `Moved here from ${placeIn(before)}.` : `Moved to ${placeIn(revision)}.`;
}
