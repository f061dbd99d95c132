import type { Element } from 'hast';
import { s } from 'hastscript';

const [width, height] = [32, 18];

/** The palest that a cell with a count is, so that it can be seen. */
const palest = 0.12;

/**
 * A cell of a heat map: the more it stands for, the stronger its colour. Cells drawn with the same `most` have one scale.
 * Its figure and what it is stand beside it.
 */
export function heatCell(count: number, most: number, isStriped = false): Element {
  const strength = Math.round((palest + (1 - palest) * (count / Math.max(1, most))) * 100) / 100;
  const look = { class: 'plot__accepted', 'fill-opacity': strength };
  const frame = s('rect', { class: 'plot__frame', x: 0.5, y: 0.5, width: width - 1, height: height - 1 });
  const filled = isStriped ? s('path', { ...look, d: stripes() }) : s('rect', { ...look, x: 0, y: 0, width, height });
  return s(
    'svg',
    { class: 'plot', viewBox: `0 0 ${width} ${height}`, width, height, ariaHidden: 'true', focusable: 'false' },
    [...(count === 0 ? [] : [filled]), frame],
  );
}

/** Upright stripes, which can be told from a full area without colour. */
function stripes(): string {
  return Array.from({ length: Math.ceil(width / 6) }, (_, index) => `M${index * 6} 0h3v${height}h-3z`).join('');
}
