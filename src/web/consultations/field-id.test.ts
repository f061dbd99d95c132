import { expect, it } from 'vitest';
import { exampleForm } from '../../consultation/example-consultation.ts';
import { listFields } from '../../consultation/form.ts';
import { fieldId } from './field-id.ts';

it('gives every field of a form a unique id', () => {
  const ids = listFields(exampleForm).map(({ name }) => fieldId(name));

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(['answer-purpose', 'comment-records', 'comment-records--retention']));
});
