import { expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { outcomeAddress, storyOf } from './revision-story.ts';

const { content } = readContent('content', { draft: 'leave out' });

test('a revision says in words what was refused with it, what was declined first', () => {
  if (content === undefined) throw new Error('The content has problems.');
  const [first, second] = content.code.revisions;
  if (first === undefined || second === undefined) throw new Error('The Code has no second revision.');
  const { refused } = storyOf(content, second, first);
  expect(refused.map(({ id }) => id)).toEqual(['ws2-2.3-4', 'ws2-5.2-4', 'ws2-6.2-1']);
  expect(refused[0]?.words).toBe(
    'Should there be one Code for data about victims and another for data about perpetrators?',
  );
});

test('a revision that a consultation led to says what respondents were refused, and leads to the outcome', () => {
  if (content === undefined) throw new Error('The content has problems.');
  const at = content.code.revisions.findIndex(({ record }) => record.basis.some(({ id }) => id === 'summer-2026'));
  const revision = content.code.revisions[at];
  if (revision === undefined) throw new Error('No revision has this basis.');
  const { refused } = storyOf(content, revision, content.code.revisions[at - 1]);
  expect(refused).toContainEqual({
    id: 'limit-never-charged',
    words: 'A fixed time limit for records of people who were never charged',
    href: '/consultations/summer-2026/points/limit-never-charged/',
  });
  expect(outcomeAddress(content, 'summer-2026')).toBe('/consultations/summer-2026/outcome/');
  expect(outcomeAddress(content, 'raise-an-issue')).toBe('/consultations/raise-an-issue/');
});
