import type { Field } from './field.ts';
import type { Form } from './form.ts';
import { findHiddenCharacter } from './hidden-character.ts';
import * as messages from './messages.ts';
import type { FormError, FormValues } from './form-values.ts';

/** All errors in the submitted values, in the order of the form; empty if the response can be stored. */
export function validate(form: Form, values: FormValues): readonly FormError[] {
  const answered = new Set(
    form.fields.filter(({ name }) => !(values[name] ?? []).every(isEmptyAnswer)).map(({ name }) => name),
  );
  const nameless = namelessField(values, answered);
  return [
    ...nothingAnswered(form, answered),
    ...totalErrors(form, values),
    ...form.fields
      .map((field) => ({
        field: field.name,
        messages: fieldMessages(field, values[field.name] ?? [], answered, nameless),
      }))
      .flatMap(({ field, messages: [message] }) => (message === undefined ? [] : [{ field, message }])),
  ];
}

/** Whether a text shows nothing: only spaces and characters that are invisible, which do not count as an answer. */
export function isEmptyAnswer(text: string): boolean {
  return /^(?:\s|\p{Z}|\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}|\u2800)*$/u.test(text);
}

/** Length in Unicode code points, the unit of all limits. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/** A response needs an answer about a question or a clause, not only about the respondent. */
function nothingAnswered(form: Form, answered: ReadonlySet<string>): readonly FormError[] {
  // A required question has its own error.
  if (form.questions.some(({ required }) => required)) return [];
  const aboutYou = new Set(form.aboutYou.map(({ name }) => name));
  if ([...answered].some((name) => !aboutYou.has(name))) return [];
  const [first] = form.fields;
  return [{ ...(first === undefined ? {} : { field: first.name }), message: messages.nothingAnswered(form) }];
}

function totalErrors(form: Form, values: FormValues): readonly FormError[] {
  const lengths = form.fields
    .filter((field) => 'limit' in field)
    .map(({ name }) => ({ name, length: countCharacters((values[name] ?? []).join('')) }));
  const length = lengths.reduce((sum, one) => sum + one.length, 0);
  const limit = form.limits.characters;
  if (length <= limit) return [];
  // The longest answer has the most to shorten.
  const [longest] = lengths.toSorted((one, other) => other.length - one.length);
  return [{ ...(longest === undefined ? {} : { field: longest.name }), message: messages.tooLongInAll(limit, length) }];
}

/** The errors in one field, the most important first. */
function fieldMessages(
  field: Field,
  values: readonly string[],
  answered: ReadonlySet<string>,
  nameless: string | undefined,
): readonly string[] {
  if (field.required && !answered.has(field.name)) return [messages.missing(field)];
  const toPublish = field.name === 'name' ? messages.nameToPublish : messages.organisationToPublish;
  return [...values.flatMap((value) => valueMessages(field, value)), ...(field.name === nameless ? [toPublish] : [])];
}

function valueMessages(field: Field, value: string): readonly string[] {
  if ('options' in field) {
    return field.options.some((option) => option.value === value) ? [] : [messages.notAnOption(field)];
  }
  const length = countCharacters(value);
  const hidden = findHiddenCharacter(value);
  return [
    ...(length > field.limit ? [messages.tooLong(field, field.limit, length)] : []),
    ...(hidden === undefined ? [] : [messages.hiddenCharacter(field, hidden)]),
    ...(field.autocomplete === 'email' && !looksLikeEmail(value) ? [messages.emailFormat] : []),
  ];
}

/** Deliberately loose: a stricter check would refuse real addresses. */
function looksLikeEmail(value: string): boolean {
  return isEmptyAnswer(value) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value.trim());
}

/** The empty field for a name that the respondent wants published. */
function namelessField(values: FormValues, answered: ReadonlySet<string>): 'name' | 'organisation' | undefined {
  const { publish = [], capacity = [] } = values;
  if (!publish.includes('with-name') || answered.has('name') || answered.has('organisation')) return undefined;
  return capacity.includes('organisation') ? 'organisation' : 'name';
}
