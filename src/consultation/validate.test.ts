import { expect, test } from 'vitest';
import { exampleForm } from './example-consultation.ts';
import type { Typed } from './typed.ts';
import { validate } from './validate.ts';

const complete: Typed = { purpose: ['Yes'], capacity: ['individual'], publish: ['no'] };

function errorsOf(changes: Typed): readonly string[] {
  return validate(exampleForm, { ...complete, ...changes }).map(({ field, message }) => `${field ?? '-'}: ${message}`);
}

test('accepts one answer, the capacity and the choice about publishing', () => {
  expect(errorsOf({})).toEqual([]);
});

test('asks for at least one answer, the capacity and the choice about publishing', () => {
  expect(validate(exampleForm, {})).toEqual([
    { field: 'purpose', message: 'Answer at least one question or comment on at least one clause' },
    { field: 'capacity', message: 'Select whether you are responding as an individual or for an organisation' },
    { field: 'publish', message: 'Select whether we may publish your response' },
  ]);
});

test.each([' ', '\n\t\n', '\u3000', '\uFEFF', '\u00A0'])('does not take blanks (%j) for an answer', (blank) => {
  expect(errorsOf({ purpose: [blank] })).toEqual([
    'purpose: Answer at least one question or comment on at least one clause',
  ]);
});

test('takes a view of a single clause for a response', () => {
  expect(errorsOf({ purpose: [], 'position.review': ['support'] })).toEqual([]);
});

test('counts characters, not bytes: 10,000 emoji are a legal answer and one more is not', () => {
  expect(errorsOf({ purpose: ['😀'.repeat(10_000)] })).toEqual([]);
  expect(errorsOf({ purpose: ['😀'.repeat(10_001)] })).toEqual([
    'purpose: “Is the purpose clear?” must be 10,000 characters or fewer. Remove 1 character',
  ]);
});

test('says by how much the whole response is too long', () => {
  const long = ['x'.repeat(10_000)];
  const names = exampleForm.clauses.flatMap(({ fields, paragraphs }) => [
    ...fields,
    ...paragraphs.flatMap((one) => one.fields),
  ]);
  const texts = names.filter((field) => field.type === 'long text').map(({ name }) => [name, long] as const);
  expect(texts).toHaveLength(10);
  expect(errorsOf({ ...Object.fromEntries(texts), purpose: ['12345'] })).toEqual([
    'comment.purpose-of-code: Your whole response must be 100,000 characters or fewer. Remove 5 characters',
  ]);
});

test('names a control character', () => {
  expect(errorsOf({ heard: ['red\u001B[31m'] })).toEqual([
    'heard: “How did you hear of it?” holds a hidden character, escape (U+001B). Remove it, or type the words around it again',
  ]);
  expect(errorsOf({ heard: ['\u0000'] })[0]).toContain('null (U+0000)');
  expect(errorsOf({ purpose: ['tabs\tand\nlines'] })).toEqual([]);
});

test('refuses a choice that is not on the form', () => {
  expect(errorsOf({ length: ['maybe'], readers: ['public', 'nobody'] })).toEqual([
    'length: Select one of the options listed under “Is the Code too long?”',
    'readers: Select one of the options listed under “Who should it be written for?”',
  ]);
});

test.each(['someone', 'someone@', '@example.com', 'a b@example.com'])(
  'asks for a whole email address instead of %s',
  (email) => {
    expect(errorsOf({ email: [email] })).toEqual([
      'email: Enter an email address in the correct format, like name@example.com',
    ]);
  },
);

test('asks for the name that is to be published', () => {
  expect(errorsOf({ publish: ['with-name'] })).toEqual([
    'name: Enter your name, or choose to have your response published without any name',
  ]);
  expect(errorsOf({ publish: ['with-name'], capacity: ['organisation'] })).toEqual([
    'organisation: Enter the name of the organisation, or choose to have your response published without any name',
  ]);
  expect(errorsOf({ publish: ['with-name'], name: ['A name'] })).toEqual([]);
});
