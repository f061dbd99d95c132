import { expect, test } from 'vitest';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { readContent } from '../../content/read-content.ts';
import { recommendationFilters } from './recommendation-filters.ts';
import { recommendationLine, refusalsFirst, shortWords } from './recommendation-line.ts';

const { content } = readContent('content', { draft: 'leave out' });
const answered = answeredRecommendations(content?.workshops ?? []);
const lines = answered.map(recommendationLine);

test('each filter shows every recommendation under one of its choices', () => {
  const filters = recommendationFilters(answered, content?.themes ?? []);
  expect(filters.map(({ title }) => title)).toEqual(['Answer', 'Theme', 'Kind', 'Section of the write-up']);
  for (const { choices } of filters) {
    expect(choices.reduce((sum, { count }) => sum + count, 0)).toBe(answered.length);
    expect(new Set(choices.map(({ href }) => href)).size).toBe(choices.length);
  }
});

test('refused recommendations come first, and none is lost', () => {
  const sorted = refusalsFirst(lines);
  const refused = lines.filter(({ answer }) => answer === 'declined' || answer === 'out of scope').length;
  expect(refused).toBeGreaterThan(0);
  expect(sorted.slice(0, refused).every(({ answer }) => answer === 'declined' || answer === 'out of scope')).toBe(true);
  expect(sorted[0]?.answer).toBe('declined');
  expect(new Set(sorted).size).toBe(lines.length);
});

test('each refusal shows its reason', () => {
  for (const { answer, reason } of lines) if (answer === 'declined') expect(reason).toMatch(/\w/);
});

test('what was said in the room is no reason for an answer that is not given yet', () => {
  const waiting = lines.filter(({ answer }) => answer === 'not yet answered');
  expect(waiting.some(({ saidAtWorkshop }) => saidAtWorkshop !== undefined)).toBe(true);
  expect(waiting.every(({ reason }) => reason === undefined)).toBe(true);
});

test.each([
  ['Short enough.', 'Short enough.'],
  [`${'word '.repeat(11)}words, and more`, `${'word '.repeat(11).trim()} …`],
  [
    'A title that ends at a comma, which is just before the end, and',
    'A title that ends at a comma, which is just before the end …',
  ],
])('a title is cut between words: %s', (summary, short) => {
  expect(shortWords(summary)).toBe(short);
});
