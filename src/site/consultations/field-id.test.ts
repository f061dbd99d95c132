import { expect, it } from 'vitest';
import { exampleForm } from '../../consultation/example-consultation.ts';
import { fieldsOf } from '../../consultation/form.ts';
import { fieldId } from './field-id.ts';

it('gives every field of a form an id of its own', () => {
  const ids = fieldsOf(exampleForm).map(({ name }) => fieldId(name));

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(['answer-purpose', 'comment-records', 'comment-records--retention']));
});
