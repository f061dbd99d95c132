import { expect, test } from 'vitest';
import type { Points } from '../../model/points/points.ts';
import { typedFigures } from './typed-figures.ts';

/** The figures that are found in the reason for an answer. */
function found(because: string): readonly string[] {
  const answer = { disposition: 'declined', because } as const;
  const point = { id: 'p', title: 'A point', statement: 'A point.', themes: ['t'], where: [], answer };
  const points: Points = {
    illustrative: false,
    themes: [{ id: 't', title: 'A theme' }],
    points: [point],
    clearances: {},
  };
  return typedFigures({ date: '2026-10', summary: [], themes: [] }, points).map(({ message }) => message.unexpected);
}

test.each([
  ['81 responses asked for this.', '81 responses'],
  ['Forty-one respondents asked for this.', 'Forty-one respondents'],
  ['Nineteen people wrote to us.', 'Nineteen people wrote'],
  ['Twenty organisations supported it.', 'Twenty organisations supported'],
  ['A thousand letters came.', 'A thousand letters'],
  ['Half of the respondents agreed.', 'Half of the respondents'],
  ['Two thirds of those who responded agreed.', 'Two thirds of those who responded'],
  ['One in ten respondents said so.', 'One in ten respondents'],
  ['3 out of 4 agreed.', '3 out of 4 agreed'],
  ['80% of people agreed.', '80%'],
])('how many said something is counted, not typed: %s', (text, figure) => {
  expect(found(text)).toEqual([`Unexpected figure \`${figure}\` that was typed`]);
});

test.each([
  'Data is kept for 28 days.',
  'Half of the data is old.',
  'One of the two clauses says so.',
  'One in three stops was recorded.',
  'Twelve people in a team may use it.',
  'Most of those who responded wanted it.',
])('other numbers may be typed: %s', (text) => {
  expect(found(text)).toEqual([]);
});
