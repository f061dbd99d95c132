import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDraft, readDraft } from './saved-answers.ts';
import { exampleForm } from './example-consultation.ts';
import { cases } from '../../tests/long-check.ts';

test('is a text that a person can read and edit in any editor', () => {
  const values = {
    purpose: ['It is clear.\n\nBut it is long: very long.\n'],
    readers: ['public', 'courts'],
    publish: ['no'],
  };
  expect(writeDraft(exampleForm, values)).toMatchInlineSnapshot(`
    "# A draft. It has not been sent to anyone.
    # To continue, open the form of the consultation and choose “Continue from a file”.

    consultation: example
    revision: "0.4"
    answers:
      
      # Is the purpose clear?
      purpose: |
        It is clear.

        But it is long: very long.

      # Who should it be written for?
      readers:
        - public
        - courts

      # May we publish your response?
      publish: no
    "
  `);
});

test('returns exactly what was typed', () => {
  const text = fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc
        .array(
          fc.constantFrom(
            ' ',
            '\n',
            '\t',
            '#',
            '-',
            ': ',
            '|',
            '>',
            '"',
            "'",
            'a',
            '%',
            '---',
            '\u0085',
            '\u2028',
            '\uFEFF',
            '~',
          ),
          { minLength: 1 },
        )
        .map((parts) => parts.join('')),
    )
    .map((value) => value.replace(/\r\n?/g, '\n'));
  fc.assert(
    fc.property(text, text, (purpose, comment) => {
      const values = { purpose: [purpose], readers: ['public'], 'comment.records.retention': [comment] };
      expect(readDraft(exampleForm, writeDraft(exampleForm, values))).toEqual({ values, errors: [] });
    }),
    cases(30, 100),
  );
});

test.each([' \n', '\n', '  \n \n', '\t\n'])('returns spaces and line ends alone as they were typed: %j', (typed) => {
  const values = { purpose: [typed] };
  expect(readDraft(exampleForm, writeDraft(exampleForm, values))).toEqual({ values, errors: [] });
});

test('can be read after an editor changed its line ends', () => {
  const values = { purpose: ['one\n\ntwo\n'] };
  expect(readDraft(exampleForm, writeDraft(exampleForm, values).replaceAll('\n', '\r\n')).values).toEqual(values);
});

test.each([
  ['nothing', ' \n', 'Select the file with your draft, or paste its text'],
  ['a letter', 'Dear Sir or Madam: hello', 'The file must be a draft saved from this form'],
  ['broken lines', 'answers: "', 'The file must be a draft saved from this form'],
  [
    'a draft for another consultation',
    'consultation: other\nrevision: "0.4"\nanswers: {}',
    'The file is a draft for another consultation',
  ],
  [
    'a file that grows when read',
    'consultation: example\nrevision: &a "0.4"\nanswers: { purpose: *a }',
    'The file must be a draft',
  ],
])('says what is wrong with %s', (_, file, message) => {
  const { values, errors } = readDraft(exampleForm, file);
  expect(values).toEqual({});
  expect(errors).toEqual([{ field: 'file', message: expect.stringContaining(message) as string }]);
});

test('reports answers that are left out because the form has no such field', () => {
  const file = 'consultation: example\nrevision: "0.4"\nanswers: { purpose: "yes", gone: "text" }';
  expect(readDraft(exampleForm, file)).toEqual({
    values: { purpose: ['yes'] },
    errors: [{ message: expect.stringContaining('we left them out') as string }],
  });
});

test('refuses a file with half of a character, which no page could show', () => {
  const file = 'consultation: example\nrevision: "0.4"\nanswers:\n  purpose: "half \\uD83D"\n';
  expect(readDraft(exampleForm, file)).toMatchObject({ values: {}, errors: [{ field: 'file' }] });
  expect(readDraft(exampleForm, file.replace('D83D', '00E9')).values).toEqual({ purpose: ['half é'] });
});
