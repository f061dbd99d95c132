import { describe, expect, test } from 'vitest';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { readContent } from '../../content/read-content.ts';
import { recommendationsView } from './recommendations.ts';

const { content } = readContent('content', { draft: 'leave out' });
const answered = answeredRecommendations(content?.workshops ?? []);
const view = recommendationsView(answered, content?.themes ?? []);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the page of all recommendations', () => {
  test('counts every point of the workshop once: as a recommendation or as a question answered at the workshop', () => {
    expect(view.total + view.answeredAtWorkshop.count).toBe(157);
    expect(view.answeredAtWorkshop.count).toBe(
      answered.filter(({ recommendation }) => recommendation.kind === 'question answered').length,
    );
  });

  test('gives counts by answer that add up to all recommendations, and leaves no answer out', () => {
    expect(sum(view.answers.map(({ count }) => count))).toBe(view.total);
    expect(view.answers.map(({ answer }) => answer)).toEqual([
      'accepted',
      'accepted in part',
      'declined',
      'noted',
      'out of scope',
      'not yet answered',
    ]);
  });

  test.each(['themes', 'sections', 'folds'] as const)('contains every point exactly once in its %s', (groups) => {
    const names = view[groups].flatMap(({ lines }) => lines.map(({ name }) => name));
    expect(names).toHaveLength(157);
    expect(new Set(names).size).toBe(157);
  });

  test('shows refusals open and first, then what is out of scope or waits, then the rest by section', () => {
    const [declined, outOfScope, waiting, ...rest] = view.folds;
    expect([declined, outOfScope, waiting].map((fold) => [fold?.title, fold?.isOpen])).toEqual([
      ['Declined', true],
      ['Out of scope', false],
      ['Not yet answered', false],
    ]);
    expect(rest.map(({ title }) => title)).toEqual(view.sections.map(({ title }) => title));
    expect(rest.filter(({ isOpen }) => isOpen)).toEqual([]);
    const answers = rest.flatMap(({ lines }) => lines.map(({ answer }) => answer));
    expect(answers).not.toContain('declined');
    expect(answers).not.toContain('not yet answered');
  });

  test('marks every answer as invented except those given at the workshop', () => {
    const lines = view.sections.flatMap((group) => group.lines);
    const real = lines.filter(({ illustrative }) => !illustrative).map(({ answer }) => answer);
    expect(new Set(real)).toEqual(new Set(['answered at the workshop']));
    expect(real).toHaveLength(view.answeredAtWorkshop.count);
  });
});
