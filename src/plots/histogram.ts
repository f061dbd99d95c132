import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import { s } from 'hastscript';

/** A number of things from the start of one day to the end of another. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

const [width, height] = [1000, 120];

/** Days from a fixed day: differences are all that matter. */
const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/**
 * When things happened, from the first day to the last. A period is as wide as its days and as high as its count for each
 * day, so that its area stands for the count, and long periods do not look like busy ones.
 */
export function histogram(periods: readonly Period[]): Element | undefined {
  const bars = periods.map(({ from, to, count }) => {
    const [start, end] = [dayNumber(from), dayNumber(to) + 1];
    return { start, end, rate: count / (end - start) };
  });
  if (bars.length === 0) return undefined;
  const x = scaleLinear(
    [Math.min(...bars.map(({ start }) => start)), Math.max(...bars.map(({ end }) => end))],
    [0, width],
  );
  const y = scaleLinear([0, Math.max(...bars.map(({ rate }) => rate))], [0, height - 2]);
  return s(
    'svg',
    {
      class: 'plot plot--days',
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      ariaHidden: 'true',
      focusable: 'false',
    },
    [
      ...bars.map(({ start, end, rate }) =>
        s('rect', {
          class: 'plot__accepted',
          x: tenths(x(start)),
          y: tenths(height - 2 - y(rate)),
          // A gap between two periods, also where each is one day.
          width: tenths(x(end) - x(start) - 2),
          height: tenths(y(rate)),
        }),
      ),
      s('rect', { class: 'plot__axis', x: 0, y: height - 2, width, height: 2 }),
    ],
  );
}

function tenths(length: number): number {
  return Math.round(length * 10) / 10;
}
