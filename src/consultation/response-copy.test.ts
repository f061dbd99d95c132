import { expect, test } from 'vitest';
import { exampleForm } from './example-consultation.ts';
import { copyOf } from './response-copy.ts';

test('shows every question, and only those clauses about which something was said', () => {
  const copy = copyOf(exampleForm, { length: ['right'], 'comment.records.retention': ['Shorter'], publish: ['no'] });
  expect(copy.questions.map(({ values }) => values)).toEqual([[], ['It is about right'], [], []]);
  expect(copy.clauses).toEqual([
    {
      id: 'retention',
      called: 'paragraph 1',
      answers: [{ name: 'comment.records.retention', label: 'Your comment on paragraph 1', values: ['Shorter'] }],
    },
  ]);
  expect(copy.aboutYou.map(({ name, values }) => [name, values])).toEqual(
    exampleForm.aboutYou.map(({ name }) => [name, name === 'publish' ? ['No'] : []]),
  );
});
