import { expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { feedFiles } from '../../downloads/data/feeds/feeds.ts';
import { publishedOf } from './fill-published-content.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content has problems.');

test('the feed of a theme has what a revision answered and changed for it, and nothing of other themes', () => {
  const { workshops, themes } = content;
  const [register] = workshops;
  const answer = register?.dispositions.dispositions[0];
  const asked = register?.recommendations.find(({ id }) => id === answer?.recommendation);
  const feeds = feedFiles(publishedOf(content));
  const having = themes.filter(({ id }) => {
    const text = feeds.find(({ path }) => path === `themes/${id}.atom`)?.text();
    return (
      text?.includes(`#revision-${answer?.revision}`) === true && text.includes(asked?.summary.slice(0, 30) ?? '?')
    );
  });

  expect(having.map(({ id }) => id)).toEqual([asked?.theme]);
});
