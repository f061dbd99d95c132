import { controlCharacterIn } from './control-character.ts';
import type { Field } from './field.ts';
import type { Form } from './form.ts';
import * as messages from './messages.ts';
import type { FormError, Typed } from './typed.ts';

/** Everything that has to be put right in what was typed, in the order of the form; empty where it can be stored. */
export function validate(form: Form, typed: Typed): readonly FormError[] {
  const answered = new Set(
    form.fields.filter(({ name }) => !(typed[name] ?? []).every(isBlank)).map(({ name }) => name),
  );
  const nameless = namelessField(typed, answered);
  return [
    ...nothingAnswered(form, answered),
    ...totalErrors(form, typed),
    ...form.fields
      .map((field) => ({
        field: field.name,
        messages: fieldMessages(field, typed[field.name] ?? [], answered, nameless),
      }))
      .flatMap(({ field, messages: [message] }) => (message === undefined ? [] : [{ field, message }])),
  ];
}

/** Whether a text has nothing to read: spaces of any kind do not count as an answer. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Number of Unicode code points, which is what limits count. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** A response says something about a question or a clause, not only about its respondent. */
function nothingAnswered(form: Form, answered: ReadonlySet<string>): readonly FormError[] {
  // Where one is required, its own error says so.
  if (form.questions.some(({ required }) => required)) return [];
  const aboutYou = new Set(form.aboutYou.map(({ name }) => name));
  if ([...answered].some((name) => !aboutYou.has(name))) return [];
  const [first] = form.fields;
  return [{ ...(first === undefined ? {} : { field: first.name }), message: messages.nothingAnswered }];
}

function totalErrors(form: Form, typed: Typed): readonly FormError[] {
  const lengths = form.fields
    .filter((field) => 'limit' in field)
    .map(({ name }) => ({ name, length: lengthOf((typed[name] ?? []).join('')) }));
  const length = lengths.reduce((sum, one) => sum + one.length, 0);
  const limit = form.limits.characters;
  if (length <= limit) return [];
  // The longest answer is where there is most to shorten.
  const [longest] = lengths.toSorted((one, other) => other.length - one.length);
  return [{ ...(longest === undefined ? {} : { field: longest.name }), message: messages.tooLongInAll(limit, length) }];
}

/** What is wrong with one field, the first thing first. */
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
  const length = lengthOf(value);
  const control = controlCharacterIn(value);
  return [
    ...(length > field.limit ? [messages.tooLong(field, field.limit, length)] : []),
    ...(control === undefined ? [] : [messages.controlCharacter(field, control.code, control.name)]),
    ...(field.autocomplete === 'email' && !looksLikeEmail(value) ? [messages.emailFormat] : []),
  ];
}

/** Only what no e-mail address can lack; anything stricter would refuse real addresses. */
function looksLikeEmail(value: string): boolean {
  return isBlank(value) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value.trim());
}

/** The field for a name that is to be published and was not given. */
function namelessField(typed: Typed, answered: ReadonlySet<string>): 'name' | 'organisation' | undefined {
  const { publish = [], capacity = [] } = typed;
  if (!publish.includes('with-name') || answered.has('name') || answered.has('organisation')) return undefined;
  return capacity.includes('organisation') ? 'organisation' : 'name';
}
