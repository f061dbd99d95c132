import { describeMerged, describeSplit, type DivisibleType } from '../../redline/mark-words.ts';
import type { RedlineBlock, RedlineInline } from '../../redline/redline-tree.ts';
import type { Frame, Marker } from './list-markers.ts';
import { formatIn, newLine, type Line } from './line.ts';
import type { RunWriter } from './run-writer.ts';
import { asSentence } from './sentence.ts';
import { sideOf, type OneSide, type Sides, type Track } from './side.ts';
import type { WordContext } from './word-context.ts';

/** One of the paragraphs of a split or merge. */
export interface DividedParagraph {
  readonly type: DivisibleType;
  readonly children: readonly RedlineInline[];
  readonly frame: Frame;
}

/** Says what was split or merged, in a comment. */
export function describePieces(how: 'split' | 'merged', pieces: readonly DividedParagraph[]): string {
  const describe = how === 'split' ? describeSplit : describeMerged;
  return asSentence(describe(pieces[0]?.type ?? 'paragraph', pieces.length));
}

/**
 * Writes paragraphs that are a single one on one side. On that side the text of each runs on into the next after a space;
 * the last one, whose format Word keeps, has the format of the single paragraph, and the first one has its marker.
 */
export function writePieces(
  how: 'split' | 'merged',
  pieces: readonly DividedParagraph[],
  track: Track,
  runs: RunWriter,
  context: WordContext,
): readonly Line[] {
  const [joined, separate] = how === 'split' ? (['before', 'after'] as const) : (['after', 'before'] as const);
  if (sideOf(track) === joined) return [oneLine(pieces, joined, track, runs, context)];
  const markers = pieces.map(({ frame }) => frame.pending.take(sideOf(track)));
  const first = markers[0]?.[joined];
  return pieces.map(({ children, frame }, index) => {
    const own = markers[index]?.[separate];
    const isLast = index === pieces.length - 1;
    const numbers = sides(joined, index === 0 ? first : undefined, own);
    const formats = sides(joined, first, own);
    const words = runs.line(children, track);
    // Merged paragraphs are one in the text as it is now.
    const isCarried = how === 'split' || index === 0;
    const joint = isLast || track !== 'both' ? [] : [runs.text(' ', joined)];
    return newLine(
      {
        children: [...(isCarried ? context.carry(words, track) : words), ...joint],
        source: children,
        markers: numbers,
        track,
        end: isLast || track !== 'both' ? track : separate,
        format: { before: formatIn(frame, formats.before), after: formatIn(frame, formats.after) },
      },
      context,
    );
  });
}

/** The single paragraph, where only that side is written. */
function oneLine(
  pieces: readonly DividedParagraph[],
  side: OneSide,
  track: Track,
  runs: RunWriter,
  context: WordContext,
): Line {
  const [first] = pieces;
  const markers = first?.frame.pending.take(side) ?? { before: undefined, after: undefined };
  const words = pieces.flatMap(({ children }, index) => [
    ...(index === 0 ? [] : [runs.text(' ', track)]),
    ...runs.line(children, track),
  ]);
  const format = first === undefined ? { style: '', left: 0 } : formatIn(first.frame, markers[side]);
  return newLine(
    {
      children: context.carry(words, track),
      markers,
      track,
      end: track,
      format: { before: format, after: format },
    },
    context,
  );
}

function sides(joined: OneSide, single: Marker | undefined, own: Marker | undefined): Sides<Marker | undefined> {
  return joined === 'before' ? { before: single, after: own } : { before: own, after: single };
}

/** The text of the single paragraph in an item or numbered paragraph of a split or merge. */
export function inlinesOf(blocks: readonly RedlineBlock[]): readonly RedlineInline[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}
