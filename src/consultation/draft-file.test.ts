import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftFile, readDraft } from './draft-file.ts';
import { exampleForm } from './example-consultation.ts';
import { cases } from '../../tests/long-check.ts';

test('is a text that a person can read and go on with in any editor', () => {
  const typed = {
    purpose: ['It is clear.\n\nBut it is long: very long.\n'],
    readers: ['public', 'courts'],
    publish: ['no'],
  };
  expect(draftFile(exampleForm, typed)).toMatchInlineSnapshot(`
    "# A draft. It has not been sent to anyone.
    # To go on with it, open the form of the consultation and choose “Continue from a file”.

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

test('gives back exactly what was typed, whatever it was', () => {
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
      const typed = { purpose: [purpose], readers: ['public'], 'comment.records.retention': [comment] };
      expect(readDraft(exampleForm, draftFile(exampleForm, typed))).toEqual({ typed, errors: [] });
    }),
    cases(30, 100),
  );
});

test('can be taken up after an editor changed its line ends', () => {
  const typed = { purpose: ['one\n\ntwo\n'] };
  expect(readDraft(exampleForm, draftFile(exampleForm, typed).replaceAll('\n', '\r\n')).typed).toEqual(typed);
});

test.each([
  ['nothing', ' \n', 'Select the file with your draft, or paste its text'],
  ['a letter', 'Dear Sir or Madam: hello', 'The file must be a draft that was saved from this form'],
  ['broken lines', 'answers: "', 'The file must be a draft that was saved from this form'],
  [
    'a draft for another consultation',
    'consultation: other\nrevision: "0.4"\nanswers: {}',
    'The file holds a draft for another consultation',
  ],
  [
    'a file that grows when read',
    'consultation: example\nrevision: &a "0.4"\nanswers: { purpose: *a }',
    'The file must be a draft',
  ],
])('says what is wrong with %s', (_, file, message) => {
  const { typed, errors } = readDraft(exampleForm, file);
  expect(typed).toEqual({});
  expect(errors).toEqual([{ field: 'file', message: expect.stringContaining(message) as string }]);
});

test('says so where answers were left out because the form does not ask for them', () => {
  const file = 'consultation: example\nrevision: "0.4"\nanswers: { purpose: "yes", gone: "text" }';
  expect(readDraft(exampleForm, file)).toEqual({
    typed: { purpose: ['yes'] },
    errors: [{ message: expect.stringContaining('left out') as string }],
  });
});
