/** Every sentence that tells a respondent what to put right. The error summary and the field show the same one. */

import type { Field } from './field.ts';

const number = new Intl.NumberFormat('en-GB');

/** `1 character`, `10,000 characters`. */
function characters(count: number): string {
  return `${number.format(count)} ${count === 1 ? 'character' : 'characters'}`;
}

/** Nothing was answered in a field that has to be. */
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

/** A text is longer than its field takes. */
export function tooLong(field: Field, limit: number, length: number): string {
  return `“${field.label}” must be ${characters(limit)} or fewer. Remove ${characters(length - limit)}`;
}

/** All texts together are longer than one response may be. */
export function tooLongInAll(limit: number, length: number): string {
  return `Your whole response must be ${characters(limit)} or fewer. Remove ${characters(length - limit)}`;
}

/** A text holds a character that no keyboard types and no page shows. */
export function controlCharacter(field: Field, code: number, name: string): string {
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  return `“${field.label}” holds a hidden character, ${name} (U+${hex}). Remove it, or type the words around it again`;
}

/** A choice that is none of the options. */
export function notAnOption(field: Field): string {
  return `Select one of the options listed under “${field.label}”`;
}

/** One answer was expected and several were sent. */
export function repeated(field: Field): string {
  return `Give one answer to “${field.label}”`;
}

export const nothingAnswered = 'Answer at least one question or comment on at least one clause';
export const emailFormat = 'Enter an email address in the correct format, like name@example.com';
export const nameToPublish = 'Enter your name, or choose to have your response published without any name';
export const organisationToPublish =
  'Enter the name of the organisation, or choose to have your response published without any name';
export const unknownField =
  'The form that was sent has a box that this consultation does not ask for. Check your answers and send them from this page';
export const repeatedStep =
  'The form was sent in a way that this page cannot follow. Check your answers and send them from this page';

/** Reasons why a request could not be read at all. */
export const unreadable = {
  method: 'This address takes what a form sends. Open the form of the consultation to respond.',
  mediaType: 'What was sent does not come from the form of this consultation.',
  tooLarge:
    'What was sent is larger than a response may be, so it was not read. Go back, shorten your answers and send them again.',
  encoding:
    'What was sent is not text in UTF-8, so it could not be read. Go back and send the form again with an up-to-date browser.',
  cutOff: 'Not all of what was sent arrived, so it could not be read. Go back and send the form again.',
  tooManyFields: 'What was sent has more boxes than the form of this consultation.',
} as const;

/** What can be wrong with a draft file. */
export const draft = {
  missing: 'Select the file with your draft, or paste its text',
  encoding: 'The file must be saved as plain text in UTF-8',
  format:
    'The file must be a draft that was saved from this form. Its lines and spaces at the start of lines must be kept',
  otherConsultation: 'The file holds a draft for another consultation',
  someLeftOut:
    'The file has answers that this form does not ask for. They are left out; everything else is in the form',
} as const;

/** What can be wrong with a reference and a private code. */
export const withdrawal = {
  reference: 'Enter the reference from your receipt',
  privateCode: 'Enter the private code from your receipt',
} as const;
