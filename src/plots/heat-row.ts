import type { Element } from 'hast';
import { s } from 'hastscript';

/** A part of a row: how many columns it covers, and how many it stands for. */
export interface HeatCell {
  readonly span: number;
  readonly count: number;
  /** Whether it is set apart by stripes. */
  readonly isStriped?: boolean;
}

/** The size of a column, and the gap between two parts. */
const [width, height, gap] = [36, 24, 2];

/** The palest that a part with a count is, so that it can be seen. */
const palest = 0.12;

/**
 * A row of a heat map: the more a part stands for, the darker it is. Rows drawn with the same `most` have one scale. Its
 * figures stand in the table beside it.
 */
export function heatRow(cells: readonly HeatCell[], most: number): Element {
  let left = 0;
  const drawn = cells.flatMap(({ span, count, isStriped = false }) => {
    const x = left;
    const wide = span * width - gap;
    left += span * width;
    const frame = s('rect', { class: 'plot__frame', x: x + 0.5, y: 0.5, width: wide - 1, height: height - 1 });
    if (count === 0) return [frame];
    const strength = Math.round((palest + (1 - palest) * (count / Math.max(1, most))) * 100) / 100;
    const shape = isStriped
      ? s('path', { class: 'plot__accepted', d: stripes(x, wide), 'fill-opacity': strength })
      : s('rect', { class: 'plot__accepted', x, y: 0, width: wide, height, 'fill-opacity': strength });
    return [shape, frame];
  });
  return s(
    'svg',
    {
      class: 'plot plot--heat',
      viewBox: `0 0 ${left} ${height}`,
      width: left,
      height,
      ariaHidden: 'true',
      focusable: 'false',
    },
    drawn,
  );
}

/** Upright stripes, which can be told from a full area without colour. */
function stripes(x: number, wide: number): string {
  return Array.from({ length: Math.ceil(wide / 6) }, (_, index) => `M${x + index * 6} 0h3v${height}h-3z`).join('');
}
