import { expect, test } from 'vitest';
import type { Consultation } from './consultation.ts';
import { exampleConsultation, exampleForm, exampleOutline } from './example-consultation.ts';
import { buildForm } from './form.ts';
import type { FormValues } from './form-values.ts';
import { validate } from './validate.ts';

const complete: FormValues = { purpose: ['Yes'], capacity: ['individual'], publish: ['no'] };

function errorsOf(changes: FormValues): readonly string[] {
  return validate(exampleForm, { ...complete, ...changes }).map(({ field, message }) => `${field ?? '-'}: ${message}`);
}

test('accepts one answer, the capacity and the choice about publishing', () => {
  expect(errorsOf({})).toEqual([]);
});

test('requires at least one answer, the capacity and the choice about publishing', () => {
  expect(validate(exampleForm, {})).toEqual([
    { field: 'purpose', message: 'Answer at least one question or comment on at least one clause' },
    { field: 'capacity', message: 'Select whether you are responding as an individual or for an organisation' },
    { field: 'publish', message: 'Select whether we may publish your response' },
  ]);
});

test.each([' ', '\n\t\n', '\u3000', '\uFEFF', '\u00A0'])('does not count blanks (%j) as an answer', (blank) => {
  expect(errorsOf({ purpose: [blank] })).toEqual([
    'purpose: Answer at least one question or comment on at least one clause',
  ]);
});

test('asks only for what the form has, where nothing was said', () => {
  const noComments = { comments: false, positions: false, wording: false };
  const firstError = (changes: Partial<Consultation>): string | undefined =>
    validate(buildForm({ ...exampleConsultation, ...changes }, exampleOutline), {})[0]?.message;

  expect(firstError({ questions: [] })).toBe('Comment on at least one clause');
  expect(firstError({ clauses: noComments })).toBe('Answer at least one question');
});

test('accepts a view on a single clause as a response', () => {
  expect(errorsOf({ purpose: [], 'position.review': ['support'] })).toEqual([]);
});

test('counts characters, not bytes: 10,000 emoji are accepted and one more is not', () => {
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

test('names a hidden character', () => {
  expect(errorsOf({ heard: ['red\u001B[31m'] })).toEqual([
    'heard: “How did you hear of it?” has a hidden character, escape (U+001B), between “red” and “[31m”. Remove it, or type the words around it again',
  ]);
  const words = `One two\nthree four five\u0000six\u0001 ${'seven'.repeat(10)} eight`;
  expect(errorsOf({ purpose: [words] })[0]).toContain(
    `null (U+0000), between “two three four five” and “six ${'seven'.repeat(7)}s”.`,
  );
  expect(errorsOf({ purpose: ['\u0007All of it'] })[0]).toContain('bell (U+0007), at the start, before “All of it”.');
  expect(errorsOf({ purpose: ['All of it \u0007'] })[0]).toContain('bell (U+0007), at the end, after “All of it”.');
  expect(errorsOf({ heard: ['\u0000'] })[0]).toMatch(/null \(U\+0000\)\. Remove it$/);
  expect(errorsOf({ purpose: ['tabs\tand\nlines'] })).toEqual([]);
});

test.each([
  ['\u007F', 'delete (U+007F)'],
  ['\u0080', 'padding character (U+0080)'],
  ['\u0092', 'private use two (U+0092)'],
  ['\u009B', 'control sequence introducer (U+009B)'],
  ['\u009F', 'application program command (U+009F)'],
  ['\u202E', 'right-to-left override (U+202E)'],
  ['\uD83D', 'half of a character (U+D83D)'],
  ['\uFFFF', 'a code that is no character (U+FFFF)'],
  ['\u{1FFFE}', 'a code that is no character (U+1FFFE)'],
])('names %j', (character, name) => {
  expect(errorsOf({ purpose: [`It${character}s meant\uFFFE to say`] })[0]).toContain(
    `a hidden character, ${name}, between “It” and “s meant to say”.`,
  );
});

test('keeps invisible characters that languages need', () => {
  const text =
    'می\u200Cخواهم \u2067עברית\u2069 \u200Fx\u200E con\u00ADsent \uFEFF👨\u200D👩 ❤\uFE0F \uE000 🏴\u{E0067}\u{E0062}\u{E007F}';
  expect(errorsOf({ purpose: [text] })).toEqual([]);
});

test.each([
  ['spaces', ' \t\n\u00A0\u3000'],
  ['zero-width characters', '\u200B\u200C\u200D\u2060\uFEFF'],
  ['directions', '\u200E\u202A\u202C\u2066\u2069\u061C'],
  ['soft hyphens and joiners', '\u00AD\u034F\u180E'],
  ['variation selectors and tags', '\uFE0F\u{E0100}\u{E0041}'],
  ['fillers', '\u115F\u1160\u3164\uFFA0\u2800'],
  ['line separators', '\u2028\u2029'],
])('takes %s alone for no answer', (_, text) => {
  expect(errorsOf({ purpose: [text] })).toEqual(errorsOf({ purpose: [] }));
  expect(errorsOf({ purpose: [`${text}x${text}`] })).toEqual([]);
});

test('refuses a value that is not an option', () => {
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

test('requires the name that is to be published', () => {
  expect(errorsOf({ publish: ['with-name'] })).toEqual([
    'name: Enter your name, or choose to have your response published without a name',
  ]);
  expect(errorsOf({ publish: ['with-name'], capacity: ['organisation'] })).toEqual([
    'organisation: Enter the name of the organisation, or choose to have your response published without a name',
  ]);
  expect(errorsOf({ publish: ['with-name'], name: ['A name'] })).toEqual([]);
});
