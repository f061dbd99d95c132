import { expect, test } from 'vitest';
import { nameCampaigns } from './name-campaigns.ts';

const answersOf = (...references: readonly string[]) =>
  references.map((reference) => ({ reference, field: 'comment.records' }));
const saved = [
  ...answersOf('A', 'B', 'C').map((answer) => ({ ...answer, campaign: 'campaign-1' })),
  ...answersOf('D', 'E').map((answer) => ({ ...answer, campaign: 'campaign-2' })),
];

test('numbers campaigns from the largest', () => {
  expect(nameCampaigns([answersOf('A', 'B'), answersOf('C')], [])).toEqual(['campaign-1', 'campaign-2']);
});

test('a campaign keeps its name when more responses arrive, and a new one gets a number of its own', () => {
  expect(nameCampaigns([answersOf('D', 'E', 'F', 'G'), answersOf('X', 'Y', 'Z'), answersOf('A', 'C')], saved)).toEqual([
    'campaign-2',
    'campaign-3',
    'campaign-1',
  ]);
});

test('two groups that were one do not share its name', () => {
  expect(nameCampaigns([answersOf('A', 'B'), answersOf('C')], saved)).toEqual(['campaign-1', 'campaign-3']);
});
