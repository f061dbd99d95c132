import { expect, test } from 'vitest';
import { exampleForm } from './example-consultation.ts';
import { answersInOrder } from './answers-in-order.ts';
import type { FormValues } from './form-values.ts';

test('shows every question, and only clauses with answers', () => {
  const ordered = answersInOrder(exampleForm, {
    length: ['right'],
    'comment.records.retention': ['Shorter'],
    publish: ['no'],
  });
  expect(ordered.questions.map(({ values }) => values)).toEqual([[], ['It is about right'], [], []]);
  expect(ordered.clauses).toEqual([
    {
      id: 'retention',
      phrase: 'paragraph 1',
      answers: [{ name: 'comment.records.retention', label: 'Your comment on paragraph 1', values: ['Shorter'] }],
    },
  ]);
});

test('shows what is asked about the respondent, and not what a choice made go', () => {
  const names = (values: FormValues): readonly string[] =>
    answersInOrder(exampleForm, values).aboutYou.map(({ name }) => name);
  const all = exampleForm.aboutYou.map(({ name }) => name).filter((name) => name !== 'address');

  expect(names({})).toEqual(all);
  expect(names({ capacity: ['individual'], publish: ['no'] })).toEqual([
    'capacity',
    'email',
    'publish',
    'confidential',
  ]);
  expect(names({ capacity: ['organisation'], publish: ['with-name'] })).toEqual(all);
  expect(names({ publish: ['no'], name: ['A. B.'] })).toEqual(all);
  expect(names({ address: ['1 High Street'] })).toContain('address');
});
