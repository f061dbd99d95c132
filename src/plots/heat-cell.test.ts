import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { heatCell } from './heat-cell.ts';

const strengthOf = (count: number): number => Number(/fill-opacity="([\d.]+)"/.exec(toHtml(heatCell(count, 60)))?.[1]);

test('the more a cell stands for, the stronger its colour, and even one can be seen', () => {
  expect(strengthOf(60)).toBe(1);
  expect(strengthOf(30)).toBeLessThan(strengthOf(60));
  expect(strengthOf(1)).toBeGreaterThan(0.1);
});

test('a cell that stands for nothing is an empty frame', () => {
  expect(toHtml(heatCell(0, 60))).not.toContain('plot__accepted');
});

test('what is set apart has stripes, which are told without colour', () => {
  expect(toHtml(heatCell(10, 60, true))).toContain('<path');
});
