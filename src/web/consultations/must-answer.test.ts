import { expect, test } from 'vitest';
import { exampleForm } from '../../consultation/example-consultation.ts';
import { firstAnswers, mustAnswer } from './must-answer.ts';

test('says before anything else that one box is enough, and what else is needed', () => {
  const required = exampleForm.questions.map((field) => ({ ...field, required: true }));
  expect(firstAnswers({ ...exampleForm, questions: [] })).toBe(
    'Say what you think: one box is enough. On the next page, say who you are responding for and whether we may publish your comment. That is all.',
  );
  expect(firstAnswers({ ...exampleForm, questions: required.slice(0, 1) })).toContain('and answer one question.');
  expect(firstAnswers({ ...exampleForm, questions: required.slice(0, 2) })).toContain('and answer 2 questions.');
});

test('counts what must be answered', () => {
  expect(mustAnswer(exampleForm.aboutYou)).toMatch(/^Two questions must be answered;/);
  expect(mustAnswer([])).toBe('Nothing must be answered.');
});
