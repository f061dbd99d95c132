import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { redline } from '../../redline/redline.ts';
import { clause, labelledList, list, p } from '../../redline/testing/clause-builder.ts';
import { redlineElements } from './redline-html.ts';
import { endsOfPassages } from './redline-passages.ts';

const lead = p('The tenant must:');
const rest = p('and must not sublet.');
const other = p('Rent is due each month.');
const ends = (...sides: readonly [Parameters<typeof clause>, Parameters<typeof clause>]) =>
  endsOfPassages(redline(clause(...sides[0]), clause(...sides[1])).children);

test('a list, the words that lead into it and the rest of its sentence are read together, whatever changed', () => {
  expect(ends([lead, list('pay'), rest, other], [lead, list('pay now'), rest, other])).toEqual([2, 2, 2, 3]);
  expect(ends([lead, list('pay'), other], [lead, list('pay'), rest, other])).toEqual([2, 2, 2, 3]);
  expect(ends([lead, list('pay'), rest, other], [lead, list('pay'), other])).toEqual([2, 2, 2, 3]);
  expect(ends([other, list('pay'), other], [other, list('pay rent'), other])).toEqual([1, 1, 2]);
});

test('items that were put in between are read with those around them', () => {
  const letters = (start: number, ...items: string[]) => labelledList('(a)', start, ...items);
  const before = [lead, letters(1, 'pay;', 'go.'), rest];
  expect(ends(before, [lead, letters(1, 'pay;'), letters(27, 'clean;'), letters(2, 'go.'), rest])).toEqual([
    4, 4, 4, 4, 4,
  ]);
});

test('what is read with a change is not folded away', () => {
  const marked = redline(clause(other, lead, list('pay'), rest), clause(other, lead, list('pay now'), rest));
  const labelOf = (id: string) => id;
  const context = { clause: 'a', rank: 4, hasAnchors: false, labelOf, hrefOf: labelOf } as const;
  const elements = redlineElements(marked, context, () => [], true);
  const folded = elements
    .filter((one) => one.type === 'element' && one.tagName === 'details')
    .map((one) => toHtml(one));
  expect(folded).toHaveLength(1);
  expect(folded[0]).toContain('Rent is due');
  expect(folded[0]).not.toMatch(/tenant|sublet/);
});
