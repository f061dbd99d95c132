import { expect, test } from 'vitest';
import { exampleForm } from '../example-consultation.ts';
import { buildResponse } from '../response.ts';
import { correctAnswer } from './correct-answer.ts';

const response = buildResponse(exampleForm, { purpose: ['It is dear.'], readers: ['courts'], publish: ['no'] });

function corrected(name: string, text: string) {
  const field = exampleForm.fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`No field ${name}.`);
  return correctAnswer(response, field, text).answers;
}

test('changes only one answer', () => {
  expect(corrected('purpose', 'It is clear.\n')).toEqual({
    purpose: 'It is clear.',
    readers: ['courts'],
    publish: 'no',
  });
});

test('removes an answer', () => {
  expect(corrected('purpose', ' \n')).toEqual({ readers: ['courts'], publish: 'no' });
});

test('accepts only options, and sorts them in the order of the form', () => {
  expect(corrected('readers', 'courts\npublic\n')['readers']).toEqual(['public', 'courts']);
  expect(() => corrected('readers', 'cats')).toThrow(
    '`cats` is not an option of readers. Use one of: public, staff, courts.',
  );
  expect(() => corrected('length', 'right\ntoo-long')).toThrow('length takes only one value.');
});
