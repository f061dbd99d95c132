import type { Paragraph } from 'docx';
import type { RedlineInline } from '../../redline/redline-tree.ts';
import type { Frame, Marker } from './frame.ts';
import { formatIn, numberRuns, writeLine } from './line.ts';
import type { RunWriter } from './run-writer.ts';
import type { Sides } from './side.ts';
import type { Surroundings } from './surroundings.ts';

/** One of the paragraphs that one became, or that became one. */
export interface Piece {
  readonly children: readonly RedlineInline[];
  readonly frame: Frame;
}

/**
 * Paragraphs that are one on one side. On that side the words of each run on into the next after a space, and the last
 * one, whose format Word keeps, has the format of the one paragraph, with its marker or number before the first.
 */
export function writePieces(
  how: 'split' | 'merged',
  pieces: readonly Piece[],
  runs: RunWriter,
  surroundings: Surroundings,
): readonly Paragraph[] {
  const [joined, parted] = how === 'split' ? (['before', 'after'] as const) : (['after', 'before'] as const);
  const markers = pieces.map(({ frame }) => frame.opening.take('both'));
  const first = markers[0]?.[joined];
  return pieces.map(({ children, frame }, index) => {
    const own = markers[index]?.[parted];
    const isLast = index === pieces.length - 1;
    const numbers = sides(joined, index === 0 ? first : undefined, own);
    const formats = sides(joined, first, own);
    return writeLine(
      {
        children: [
          ...numberRuns(numbers, 'both', surroundings),
          ...runs.inlines(children, 'both'),
          ...(isLast ? [] : [runs.text(' ', joined)]),
        ],
        side: 'both',
        end: isLast ? 'both' : parted,
        format: { before: formatIn(frame, formats.before), after: formatIn(frame, formats.after) },
      },
      surroundings,
    );
  });
}

function sides(
  joined: 'before' | 'after',
  one: Marker | undefined,
  own: Marker | undefined,
): Sides<Marker | undefined> {
  return joined === 'before' ? { before: one, after: own } : { before: own, after: one };
}
