import { expect, test } from 'vitest';
import { tableColumns, tableRow } from '../../downloads/point-table.ts';
import { outcomePdf, pointTablePdf } from '../../downloads/typst/outcome.ts';
import { siteContent } from '../content.ts';
import { consultationOutcome } from '../views/consultation-outcome.ts';
import { outcomeDocument, publishedOutcomes } from './fill-outcome-document.ts';

const content = siteContent();
const published = publishedOutcomes(content);

test('the documents of an outcome have every point once with its answer, and what was refused first', () => {
  expect(published.length).toBeGreaterThan(1);
  for (const one of published) {
    const { points, refused, totals } = consultationOutcome(content, one.consultation, one.register);
    const document = outcomeDocument(content, one);
    const all = document.groups.flatMap((group) => group.points);

    expect(all.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(points.map((_, index) => index + 1));
    expect(all.slice(0, refused.flatMap((group) => group.points).length).map(({ title }) => title)).toEqual(
      refused.flatMap((group) => group.points.map(({ title }) => title)),
    );
    expect(all.every(({ answer, reason }) => answer !== '' && reason !== '')).toBe(true);
    for (const { count } of totals)
      expect(document.totals.map((row) => row.count)).toContain(
        typeof count === 'number' ? count.toLocaleString('en-GB') : count,
      );
    for (const point of all) expect(tableRow(point).at(-1)).toContain(point.reason);
    expect(outcomePdf(document, 'usual').match(/reviewed\(/g)).toHaveLength(points.length);
    expect(pointTablePdf(document)).toContain('data-table');
  }
});

test('the table of points has no column for who commented', () => {
  expect(tableColumns()).toEqual([
    'No.',
    'Revision',
    'Clause, paragraph or question',
    'Comment',
    'Response, and what changed',
  ]);
});
