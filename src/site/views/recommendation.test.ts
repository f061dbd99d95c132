import { describe, expect, test } from 'vitest';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { citationsIn } from '../../provenance/citations.ts';
import { readContent } from '../../source/read-content.ts';
import { recommendationView } from './recommendation.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content is not sound.');
const answered = answeredRecommendations(content.workshops);
const views = new Map(answered.map((entry) => [entry.recommendation.id, recommendationView(content, entry)]));

describe('the page of one recommendation', () => {
  test('shows every change that cites the recommendation', () => {
    const cited = citationsIn(content.code).flatMap(({ reason }) => reason.recommendation ?? []);
    const shown = [...views].flatMap(([id, { changes }]) => changes.map(() => id));
    expect(cited.length).toBeGreaterThan(0);
    expect(shown.toSorted()).toEqual(cited.toSorted());
  });

  test('leads from a commitment that was named by its letter to the text that was on the table', () => {
    const [named] = views.get('ws2-2.1-6')?.names ?? [];
    expect(named?.text).toMatch(/^J\. /);
    expect(named?.href).toBe('/code/0.1/#review-and-updating');
  });

  test('leads to the actions to which the recommendation led', () => {
    expect(views.get('ws2-2.1-1')?.actions).toEqual([
      { text: 'Action 2: Give the group a list of those who use LEDS.', href: '/actions/#ws2-a2' },
    ]);
  });

  test('says a change that cites both the recommendation and its action once', () => {
    for (const { changes, changesByAction } of views.values()) {
      const notes = [...changes, ...changesByAction].map(({ note }) => note);
      expect(new Set(notes).size).toBe(notes.length);
    }
  });
});
