import { expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { storyOf } from './revision-story.ts';

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
