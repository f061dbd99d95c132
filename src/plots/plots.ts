import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import { s } from 'hastscript';

/**
 * Plots as small SVG images: areas with a class, which the style sheet fills. They contain no text or links and are hidden
 * from screen readers, because a list or table beside each has its figures. Fills are printed; backgrounds are not.
 */

/** What an area represents, which gives it its colour: `.plot__in-part`. */
export type PlotColour =
  'accepted' | 'in-part' | 'noted' | 'out-of-scope' | 'declined' | 'already-so' | 'kept-for-later' | 'open';

/** A number of things of one kind. */
export interface PlotArea {
  readonly colour: PlotColour;
  readonly count: number;
}

/** The width that even the smallest area has, and the gap between two, in thousandths of the bar. */
const [narrowest, gap] = [8, 4];

/** A bar whose areas are shares of the whole. Undefined if there is nothing to show. */
export function shareBar(areas: readonly PlotArea[]): Element | undefined {
  const shown = areas.filter(({ count }) => count > 0);
  if (shown.length === 0) return undefined;
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const shared = 1000 - gap * (shown.length - 1) - narrowest * shown.length;
  const width = scaleLinear([0, total], [narrowest, narrowest + shared]);
  let left = 0;
  const drawn = shown.map(({ colour, count }) => {
    const area = { x: left, width: width(count) };
    left += area.width + gap;
    return colour === 'open' ? hatched(area) : rectangle(colour, { ...area, y: 0, height: 36 });
  });
  return picture('plot plot--bar', [1000, 36], drawn, { preserveAspectRatio: 'none' });
}

/**
 * What is open has upright stripes in a frame, so that it can be recognised without colour. They stay stripes however
 * wide the bar.
 */
function hatched({ x, width }: { readonly x: number; readonly width: number }): Element {
  const box = (from: number, wide: number, top = 0, high = 36): string =>
    `M${rounded(from)} ${top}h${rounded(wide)}v${high}h${rounded(-wide)}z`;
  const stripes = Array.from({ length: Math.ceil((width - 8) / 14) }, (_, index) => box(x + index * 14, 6));
  const frame = [box(x + width - 3, 3), box(x, width, 0, 3), box(x, width, 33, 3)];
  return s('path', { class: 'plot__open', d: [...stripes, ...frame].join('') });
}

/** How many were added and how many removed. */
export interface AddedAndRemoved {
  readonly added: number;
  readonly removed: number;
}

/**
 * What was removed to the left of a line and what was added to its right. Bars drawn with the same `all` have one scale,
 * and their line at the same place.
 */
export function twoSidedBar({ added, removed }: AddedAndRemoved, all: readonly AddedAndRemoved[]): Element {
  const most = (of: (one: AddedAndRemoved) => number): number => Math.max(1, ...all.map(of));
  const x = scaleLinear([-most((one) => one.removed), most((one) => one.added)], [2, 298]);
  const bar = (colour: PlotColour, from: number, to: number): readonly Element[] =>
    to <= from ? [] : [rectangle(colour, { x: from, y: 5, width: to - from, height: 18 })];
  return picture(
    'plot plot--two-sided',
    [300, 28],
    [
      ...bar('declined', x(-removed), x(0) - 1.5),
      ...bar('accepted', x(0) + 1.5, x(added)),
      s('rect', { class: 'plot__axis', x: rounded(x(0) - 0.75), y: 0, width: 1.5, height: 28 }),
    ],
  );
}

/** One thing in a row of squares; a ring marks it. Without a colour it is the ring alone, as for a key. */
export interface PlotSquare {
  readonly colour?: PlotColour;
  readonly isRinged: boolean;
}

/** How many squares are side by side, and from the start of one to that of the next. */
const [perRow, step] = [10, 22];

/** A square for each thing, ten in a row, so that they can be counted. What is open is hollow. */
export function squares(things: readonly PlotSquare[]): Element {
  const [width, height] = [Math.min(perRow, things.length) * step, Math.ceil(things.length / perRow) * step];
  const drawn = things.map(({ colour, isRinged }, index) => {
    const [x, y] = [(index % perRow) * step + 1, Math.floor(index / perRow) * step + 1];
    const [inset, side] = isRinged ? [5, 10] : [1, 18];
    const hole = colour === 'open' ? 3 : 0;
    return s('g', [
      ...(isRinged ? [s('path', { class: 'plot__declined', d: square(x, y, 20, 3) })] : []),
      ...(colour === undefined
        ? []
        : [s('path', { class: `plot__${colour}`, d: square(x + inset, y + inset, side, hole) })]),
    ]);
  });
  return picture('plot plot--squares', [width, height], drawn, { width, height });
}

/** A square, with a hole in it if its frame has a width. */
function square(x: number, y: number, side: number, frame: number): string {
  const hole = side - 2 * frame;
  const outline = `M${x} ${y}h${side}v${side}h${-side}z`;
  return frame === 0 ? outline : `${outline}M${x + frame} ${y + frame}v${hole}h${hole}v${-hole}z`;
}

/** The marker of a step, filled once the step is complete. */
export function stepMark(isFilled: boolean): Element {
  const ring = isFilled ? [] : [s('circle', { class: 'plot__hole', cx: 8, cy: 8, r: 5 })];
  const drawn = [s('circle', { class: isFilled ? 'plot__accepted' : 'plot__axis', cx: 8, cy: 8, r: 8 }), ...ring];
  return picture('plot plot--mark', [16, 16], drawn, { width: 16, height: 16 });
}

/** A bar next to a number in a list; the longest bar represents `most`. */
export function amountBar(count: number, most: number): Element {
  const width = scaleLinear([0, Math.max(1, most)], [0, 300]);
  return picture(
    'plot',
    [300, 16],
    [s('rect', { class: 'plot__accepted', x: 0, y: 0, width: rounded(width(count)), height: 16 })],
    { width: 300, height: 16, preserveAspectRatio: 'none' },
  );
}

type Size = readonly [width: number, height: number];

function rectangle(
  colour: PlotColour,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Element {
  const { x, y, width, height } = at;
  return s('rect', { class: `plot__${colour}`, x: rounded(x), y, width: rounded(width), height });
}

function picture(
  look: string,
  [width, height]: Size,
  drawn: readonly Element[],
  attributes: Readonly<Record<string, string | number>> = {},
): Element {
  const frame = { class: look, viewBox: `0 0 ${width} ${height}`, ariaHidden: 'true', focusable: 'false' };
  return s('svg', { ...frame, ...attributes }, [...drawn]);
}

/** Tenths are exact enough for the eye, and keep pages small. */
function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
