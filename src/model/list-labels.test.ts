import { expect, it } from 'vitest';
import { itemLabel, joinLabels, listFormats, readLabel } from './list-labels.ts';

it('labels count in letters, Roman numbers and figures', () => {
  const labels = (format: Parameters<typeof itemLabel>[0], ...numbers: number[]) =>
    numbers.map((number) => itemLabel(format, number)).join(' ');
  expect(labels('(a)', 1, 2, 26, 27, 28, 52, 53, 702, 703)).toBe('(a) (b) (z) (aa) (ab) (az) (ba) (zz) (aaa)');
  expect(labels('i.', 1, 4, 9, 14, 40, 49, 90)).toBe('i. iv. ix. xiv. xl. xlix. xc.');
  expect(labels('A)', 1, 3)).toBe('A) C)');
  expect(labels('(I)', 6)).toBe('(VI)');
  expect(labels(undefined, 7)).toBe('7.');
  expect(labels('(1)', 7)).toBe('(7)');
});

it('every label reads back as it was written', () => {
  for (const format of [undefined, ...listFormats])
    for (let number = 1; number < 60; number += 1)
      expect(readLabel(itemLabel(format, number))).toContainEqual(
        format === undefined ? { number } : { format, number },
      );
});

it('a label that may be a letter or a Roman number has both readings, the smaller first', () => {
  expect(readLabel('(i)')).toEqual([
    { format: '(i)', number: 1 },
    { format: '(a)', number: 9 },
  ]);
  expect(readLabel('c.').map(({ number }) => number)).toEqual([3, 100]);
  expect(readLabel('(iiii)').map(({ format }) => format)).toEqual(['(a)']);
});

it('what is not a label has no reading', () => {
  for (const text of ['(a', 'a', '(a.', '(a1)', '((a)', '[a]', '(1234)', '']) expect(readLabel(text)).toEqual([]);
});

it('labels of nested items are joined as people cite them', () => {
  expect(joinLabels(['(b)', '(ii)'])).toBe('(b)(ii)');
  expect(joinLabels(['2.', '(a)'])).toBe('2(a)');
  expect(joinLabels(['2.', '1.'])).toBe('2.1');
  expect(joinLabels(['b)'])).toBe('b');
});
