import type { Element } from 'hast';
import { s } from 'hastscript';
import { colours } from '../design/tokens.ts';
import type { Section } from './statistics.ts';

/** Sizes in pixels of the drawing. */
const bar = { height: 20, gap: 6, left: 300, width: 420, number: 70 } as const;

/** Letters of a label that fit before a bar. */
const labelLength = 42;

/** Counts as bars. The table beside it says the same in words, so that it is hidden from screen readers. */
export function barChart({ heading, counts }: Section): Element {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const step = bar.height + bar.gap;
  const [width, height] = [bar.left + bar.width + bar.number, counts.length * step];
  return s('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', ariaHidden: 'true' }, [
    s('title', heading),
    ...counts.flatMap(({ label, count }, index) => {
      const top = index * step;
      const length = (count / most) * bar.width;
      const base = top + bar.height - 6;
      return [
        s('text', { x: bar.left - 8, y: base, textAnchor: 'end', fontSize: 13 }, shortened(label)),
        s('rect', { x: bar.left, y: top, width: length.toFixed(1), height: bar.height, fill: colours.accent }),
        s('text', { x: bar.left + length + 6, y: base, fontSize: 13 }, String(count)),
      ];
    }),
  ]);
}

function shortened(label: string): string {
  const characters = Array.from(label);
  return characters.length <= labelLength ? label : `${characters.slice(0, labelLength - 1).join('')}…`;
}
