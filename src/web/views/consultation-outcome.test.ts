import { describe, expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { consultationOutcome } from './consultation-outcome.ts';

const { content } = readContent('content', { draft: 'leave out' });
const outcomes = (content?.points ?? []).flatMap((register) => {
  const consultation = content?.consultations.find(({ id }) => id === register.consultation.id);
  return content === undefined || consultation === undefined
    ? []
    : [{ id: consultation.id, view: consultationOutcome(content, consultation, register) }];
});

test('there are outcomes to look at', () => {
  expect(outcomes.length).toBeGreaterThan(1);
});

describe.each(outcomes)('the outcome of $id', ({ view }) => {
  test('has each point under exactly one answer, and refusals apart', () => {
    const listed = [...view.refused, ...view.others].flatMap(({ points }) => points.map(({ id }) => id));
    expect(listed.toSorted()).toEqual(view.points.map(({ id }) => id).toSorted());
    expect(view.refused.every(({ answer }) => answer === 'declined' || answer === 'out of scope')).toBe(true);
  });

  test('has totals whose parts add up', () => {
    const totals = [...view.totals, view.passages, view.characters].filter((total) => total !== undefined);
    for (const { count, parts } of totals) {
      if (parts.length > 0) expect(parts.reduce((sum, part) => sum + Number(part.count), 0)).toBe(count);
    }
  });

  test('has a place for every point by clause or by question', () => {
    const placed = new Set([...view.clauses, ...view.questions].flatMap(({ points }) => points.map(({ id }) => id)));
    expect(view.points.filter(({ id }) => !placed.has(id))).toEqual([]);
  });
});
