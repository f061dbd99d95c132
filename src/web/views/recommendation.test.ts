import { describe, expect, test } from 'vitest';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { citationsIn } from '../../provenance/citations.ts';
import { readContent } from '../../content/read-content.ts';
import { recommendationView } from './recommendation.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content has problems.');
const answered = answeredRecommendations(content.workshops);
const views = new Map(answered.map((entry) => [entry.recommendation.id, recommendationView(content, entry)]));

describe('the page of one recommendation', () => {
  test('shows every change that cites the recommendation', () => {
    const cited = citationsIn(content.code).flatMap(({ reason }) => reason.recommendation ?? []);
    const shown = [...views].flatMap(([id, { changes }]) => changes.map(() => id));
    expect(cited.length).toBeGreaterThan(0);
    expect(shown.toSorted()).toEqual(cited.toSorted());
  });

  test('links a commitment that was named by its letter to the text that was discussed', () => {
    const [named] = views.get('ws2-2.1-6')?.names ?? [];
    expect(named?.text).toMatch(/^J\. /);
    expect(named?.href).toBe('/code/0.1/#review-and-updating');
  });

  test('says who owes each answer that is missing, and by when or that no date is given', () => {
    const missing = [...views.values()].filter(({ line }) => line.answer === 'not yet answered');
    expect(missing.length).toBeGreaterThan(0);
    for (const { line, actions } of missing) {
      const date = actions.length === 0 ? 'No date was given.' : 'Due: ';
      expect(line.awaited, line.id).toContain(`Who has to answer: Home Office`);
      expect(line.awaited, line.id).toContain(date);
    }
    expect(views.get('ws2-2.1-3')?.line.awaited).toBe(
      'Who has to answer: Home Office. Due: November 2018, as part of action 3. This is late.',
    );
    expect(views.get('ws2-2.1-1')?.line.awaited).toBeUndefined();
  });

  test('links to the actions that followed from the recommendation', () => {
    expect(views.get('ws2-2.1-1')?.actions).toEqual([
      { text: 'Action 2: Give the Open Space group a list of those who use LEDS.', href: '/actions/#ws2-a2' },
    ]);
  });

  test('lists a change that cites both the recommendation and its action once', () => {
    for (const { changes, changesByAction } of views.values()) {
      const notes = [...changes, ...changesByAction].map(({ note }) => note);
      expect(new Set(notes).size).toBe(notes.length);
    }
  });
});
