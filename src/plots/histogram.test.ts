import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { histogram, type Period } from './histogram.ts';

/** The bars that are drawn. */
function barsOf(periods: readonly Period[]): readonly { readonly width: number; readonly height: number }[] {
  const found: { width: number; height: number }[] = [];
  const plot = histogram(periods);
  if (plot !== undefined)
    visit(plot, 'element', ({ properties: { className, width, height } }) => {
      if ([className].flat().includes('plot__accepted')) found.push({ width: Number(width), height: Number(height) });
    });
  return found;
}

test('a long period does not look busier than one day with as many', () => {
  const [week, day] = barsOf([
    { from: '2026-05-01', to: '2026-05-07', count: 14 },
    { from: '2026-05-08', to: '2026-05-08', count: 14 },
  ]);
  expect((week?.width ?? 0) / (day?.width ?? 1)).toBeGreaterThan(6);
  expect((day?.height ?? 0) / (week?.height ?? 1)).toBeCloseTo(7, 0);
});

test('days without anything stay empty, also where the clocks change', () => {
  const [first, last] = barsOf([
    { from: '2026-03-28', to: '2026-03-28', count: 5 },
    { from: '2026-03-31', to: '2026-03-31', count: 5 },
  ]);
  expect(first?.width).toBe(last?.width);
  expect(first?.width).toBeLessThan(250);
});

test('nothing is drawn where nothing happened', () => {
  expect(histogram([])).toBeUndefined();
});
