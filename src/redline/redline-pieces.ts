import type { Inline } from '../model/clause-tree.ts';
import { alignWords } from './align-words.ts';
import { isBlank, writeInlines, type InlineItem, type InlineRun } from './inline-items.ts';
import { redlineInlines } from './redline-inlines.ts';
import type { RedlineSide, RedlineInline } from './redline-tree.ts';
import { sentenceEnds } from './sentences.ts';
import type { Reader } from './reader.ts';

/**
 * Redlines one paragraph with the pieces that it became, or that became it: one run of inline nodes for each piece.
 * Undefined if the paragraph cannot be divided into as many pieces at spaces outside emphasis and links.
 *
 * @param side the side that has the whole paragraph
 */
export function redlinePieces(
  whole: readonly Inline[],
  pieces: readonly (readonly Inline[])[],
  side: RedlineSide,
  reader: Reader,
): readonly (readonly RedlineInline[])[] | undefined {
  return divide(whole, pieces, reader)?.map((part, index) => {
    const piece = pieces[index] ?? [];
    return side === 'before' ? redlineInlines(part, piece, reader) : redlineInlines(piece, part, reader);
  });
}

function divide(
  whole: readonly Inline[],
  pieces: readonly (readonly Inline[])[],
  reader: Reader,
): readonly Inline[][] | undefined {
  const run = reader.read(whole);
  const runs = pieces.map((piece) => reader.read(piece));
  const partners = alignWords(
    run.words,
    runs.flatMap((piece) => piece.words),
  );
  const spaces = findSpaces(run);
  const parts: Inline[][] = [];
  let [start, previous, boundary] = [0, 0, 0];
  for (const piece of runs.slice(0, -1)) {
    boundary += piece.words.length;
    const space = spaces.find(isBetween(partners.after, boundary, previous));
    if (!space) return undefined;
    parts.push(writeInlines(run.items.slice(start, space.item)));
    [start, previous] = [space.item + 1, space.word];
  }
  return [...parts, writeInlines(run.items.slice(start))];
}

/** A space outside emphasis and links: the index of its item, and of the word after it. */
interface Space {
  readonly item: number;
  readonly word: number;
}

/** The spaces where a paragraph may be divided, those between sentences first. */
function findSpaces({ items, words }: InlineRun): readonly Space[] {
  let word = 0;
  const spaces = items.flatMap((item: InlineItem, index): readonly Space[] => {
    if (!isBlank(item)) word = item.to;
    // The pieces of a paragraph are joined with plain spaces.
    return item.type === 'space' && item.value === ' ' ? [{ item: index, word }] : [];
  });
  const ends = new Set(sentenceEnds(words));
  return [...spaces.filter((space) => ends.has(space.word)), ...spaces.filter((space) => !ends.has(space.word))];
}

/** Whether no word before the space has its partner after the boundary between pieces, or the reverse. */
function isBetween(partnerOf: Int32Array, boundary: number, previous: number): (space: Space) => boolean {
  const low = partnerOf.findLastIndex((partner) => partner >= 0 && partner < boundary) + 1;
  const next = partnerOf.findIndex((partner) => partner >= boundary);
  const high = next < 0 ? partnerOf.length : next;
  return ({ word }) => word > previous && word >= low && word <= high && word < partnerOf.length;
}
