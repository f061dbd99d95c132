import { expect, test } from 'vitest';
import { countsSince, headingOfAdded } from './since-page.ts';

const [inspection, reporting] = [{ allKinds: ['added'] }, { allKinds: ['added'] }] as const;
const mergedFromTwo = { allKinds: ['merged'] } as const;

test('counts a clause that was merged from two as formed from others, not as new', () => {
  const clauses = { different: [1, 2], same: [3], added: [inspection, reporting, mergedFromTwo] };
  expect(countsSince(clauses)).toBe(
    '2 of its 3 clauses were changed or removed, 2 new ones were added, and 1 was formed from others',
  );
  expect(headingOfAdded(clauses)).toBe('New clauses, and those formed from others');
});

test('says nothing of clauses formed from others where there are none', () => {
  const clauses = { different: [1], same: [2], added: [] };
  expect(countsSince(clauses)).toBe('1 of its 2 clauses was changed or removed, and no new ones were added');
  expect(headingOfAdded({ added: [inspection] })).toBe('New clauses');
});

test('names the clauses by what they are where none is new', () => {
  expect(headingOfAdded({ added: [mergedFromTwo] })).toBe('Clauses formed from others');
});
