/** Every error message for respondents. The error summary and the field show the same one. */

import type { HiddenCharacter } from './hidden-character.ts';
import type { Field } from './field.ts';
import type { Form } from './form.ts';

const number = new Intl.NumberFormat('en-GB');

/** `1 character`, `10,000 characters`. */
function characters(count: number): string {
  return `${number.format(count)} ${count === 1 ? 'character' : 'characters'}`;
}

/** A required field is unanswered. */
export function missing(field: Field): string {
  if (field.name === 'capacity') return 'Select whether you are responding as an individual or for an organisation';
  if (field.name === 'publish') return 'Select whether we may publish your response';
  switch (field.type) {
    case 'radios':
      return `Select an answer to “${field.label}”`;
    case 'checkboxes':
      return `Select at least one answer to “${field.label}”`;
    case 'short text':
    case 'long text':
      return `Enter an answer to “${field.label}”`;
    default:
      return field satisfies never;
  }
}

/** A text exceeds the limit of its field. */
export function tooLong(field: Field, limit: number, length: number): string {
  return `“${field.label}” must be ${characters(limit)} or fewer. Remove ${characters(length - limit)}`;
}

/** All texts together exceed the limit of a response. */
export function tooLongInAll(limit: number, length: number): string {
  return `Your whole response must be ${characters(limit)} or fewer. Remove ${characters(length - limit)}`;
}

/** A text contains a character that no answer may hold. */
export function hiddenCharacter(field: Field, { code, name, before, after }: HiddenCharacter): string {
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const hidden = `“${field.label}” has a hidden character, ${name} (U+${hex})`;
  if (before === '' && after === '') return `${hidden}. Remove it`;
  const place =
    before === ''
      ? `at the start, before “${after}”`
      : after === ''
        ? `at the end, after “${before}”`
        : `between “${before}” and “${after}”`;
  return `${hidden}, ${place}. Remove it, or type the words around it again`;
}

/** A submitted value is not one of the options. */
export function notAnOption(field: Field): string {
  return `Select one of the options listed under “${field.label}”`;
}

/** Several values were sent for a field that takes one. */
export function repeated(field: Field): string {
  return `Give one answer to “${field.label}”`;
}

/** Nothing was said in any of the questions and clauses that the form has. */
export function nothingAnswered({ questions, clauses }: Pick<Form, 'questions' | 'clauses'>): string {
  if (clauses.length === 0) return 'Answer at least one question';
  if (questions.length === 0) return 'Comment on at least one clause';
  return 'Answer at least one question or comment on at least one clause';
}

export const nothingOnClause =
  'Choose your view, write a comment or suggest other words. You only need to do one of these';
export const emailFormat = 'Enter an email address in the correct format, like name@example.com';
export const nameToPublish = 'Enter your name, or choose to have your response published without a name';
export const organisationToPublish =
  'Enter the name of the organisation, or choose to have your response published without a name';
export const unknownField =
  'The form you sent has a box that is not on this form. Check your answers and send them from this page';
export const unexpectedControl =
  'This page could not understand the form you sent. Check your answers and send them from this page';

/** Why a request could not be read. */
export const unreadable = {
  method: 'This page only receives forms. To respond, open the consultation’s form.',
  mediaType: 'What you sent did not come from this consultation’s form.',
  tooLarge: 'Your response is too large, so we did not read it. Go back, shorten your answers and send them again.',
  encoding:
    'We could not read what you sent, because it is not text in UTF-8. Go back and send the form again with an up-to-date browser.',
  cutOff: 'Only part of what you sent arrived, so we could not read it. Go back and send the form again.',
  receipt:
    'This receipt is not from this site, or something in it was changed. Go back to the page with your receipt and try again, or print that page.',
  tooManyFields: 'What you sent has more boxes than this consultation’s form.',
} as const;

/** Errors in a draft file. */
export const draft = {
  pastedLeft:
    'The draft you pasted is not in the form yet. Press “Continue from this draft” to add it, or empty the box',
  chosenLeft:
    'The file you chose is not in the form yet. Select it again and press “Continue from this draft”, or continue without it',
  missing: 'Select the file with your draft, or paste its text',
  copyOfReceipt:
    'The file is a copy of a receipt, which has no answers. Select the receipt itself, or the file with your draft',
  encoding: 'The file must be saved as plain text in UTF-8',
  format:
    'The file must be a draft saved from this form, or your receipt. Do not change its line breaks or the spaces at the start of lines',
  otherConsultation: 'The file is a draft for another consultation',
  someLeftOut:
    'The file has answers to questions that are not on this form, so we left them out. Everything else is in the form',
} as const;

/** Errors in a reference and a private code. */
export const withdrawal = {
  reference: 'Enter the reference from your receipt',
  privateCode: 'Enter the private code from your receipt',
} as const;
