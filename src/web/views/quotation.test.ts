import { expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { recommendationView } from './recommendation.ts';

const { content } = readContent('content', { draft: 'leave out' });
const [answered] = answeredRecommendations(content?.workshops ?? []);
if (content === undefined || answered === undefined) throw new Error('There is no recommendation.');

test('a recommendation says where its write-up can be had, and quotes it where its register does', () => {
  const quoting = { ...answered, recommendation: { ...answered.recommendation, quotation: 'Their own words.' } };

  expect(recommendationView(content, answered).writeUp.copies).toContain('ask the Home Office');
  expect(recommendationView(content, answered).quotation).toBeUndefined();
  expect(recommendationView(content, quoting).quotation).toBe('Their own words.');
});
