import { expect, test } from 'vitest';
import { recipientLines } from './recipient.ts';

test('a letter is addressed with the name, and the address in the lines of an envelope', () => {
  expect(recipientLines('Ann Example', '1 High Street\n\n York \nYO1 1AA')).toEqual([
    'Ann Example',
    '1 High Street',
    'York',
    'YO1 1AA',
  ]);
  expect(recipientLines(undefined, '1 High Street, York')).toEqual(['1 High Street', 'York']);
});

test('a name that starts the address is not printed twice', () => {
  expect(recipientLines('Ann Example', 'Ann Example\n1 High Street')).toEqual(['Ann Example', '1 High Street']);
});

test.each([undefined, '', ' \n '])('without an address nothing is printed, not even the name: %j', (address) => {
  expect(recipientLines('Ann Example', address)).toEqual([]);
});

test('an address of very many lines takes no more room than an envelope has, and loses no word', () => {
  const words = Array.from({ length: 100 }, (_, at) => `line ${at}`);
  const lines = recipientLines(undefined, words.join('\n'));
  expect(lines).toHaveLength(8);
  expect(lines.join(', ')).toBe(words.join(', '));
});
