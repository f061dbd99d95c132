import { expect, test } from 'vitest';
import { nearestPlace } from './nearest-place.ts';

const places = [
  { id: 'system-purpose', name: 'commitment G' },
  { id: 'northern-ireland', name: 'clause “Northern Ireland”' },
  { id: 'northern-ireland-use', name: 'paragraph 16' },
  { id: 'northern-ireland-use__1', name: 'paragraph 16, item 1' },
  { id: 'one', name: 'paragraph 1' },
  { id: 'agreements', name: 'paragraph 18A' },
];
const nearest = (asked: string) => nearestPlace(asked, places)?.id;

test.each([
  ['northern-ireland-use__9', 'northern-ireland-use'],
  ['northern-ireland-use__1.4', 'northern-ireland-use__1'],
  ['northern-ireland-old', 'northern-ireland'],
  ['paragraph-16-b', 'northern-ireland-use'],
  ['para16', 'northern-ireland-use'],
  ['16(z)', 'northern-ireland-use'],
  ['paragraph-16-item-1', 'northern-ireland-use__1'],
  ['18a', 'agreements'],
  ['commitment-G', 'system-purpose'],
])('the address #%s leads to %s', (asked, id) => {
  expect(nearest(asked)).toBe(id);
});

test('what is like nothing on the page leads nowhere', () => {
  for (const asked of ['166', 'paragraph-99', 'retention', 'glossary', '__', '-'])
    expect(nearest(asked), asked).toBeUndefined();
});
