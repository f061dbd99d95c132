import { controlCharacterIn } from './control-character.ts';
import type { Field } from './field.ts';
import { fieldsOf, type Form } from './form.ts';
import * as messages from './messages.ts';
import type { FormError, Typed } from './typed.ts';

/** Everything that has to be put right in what was typed, in the order of the form; empty where it can be stored. */
export function validate(form: Form, typed: Typed): readonly FormError[] {
  const valuesOf = (name: string): readonly string[] => typed[name] ?? [];
  const isAnswered = ({ name }: Field): boolean => valuesOf(name).some((value) => !isBlank(value));
  const fields = fieldsOf(form);
  const asked = [
    ...form.questions,
    ...form.clauses.flatMap((clause) => fieldsOf({ questions: [], clauses: [clause], aboutYou: [] })),
  ];

  return [
    ...(asked.some(isAnswered) ? [] : [{ ...firstOf(asked), message: messages.nothingAnswered }]),
    ...totalErrors(form, typed),
    ...fields.flatMap((field): FormError[] => {
      const name = field.name;
      if (field.required && !isAnswered(field)) return [{ field: name, message: messages.missing(field) }];
      return valuesOf(name)
        .flatMap((value) => valueErrors(field, value))
        .slice(0, 1)
        .map((message) => ({ field: name, message }));
    }),
    ...publishErrors(valuesOf),
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

function firstOf(fields: readonly Field[]): { readonly field?: string } {
  const [first] = fields;
  return first === undefined ? {} : { field: first.name };
}

function totalErrors(form: Form, typed: Typed): readonly FormError[] {
  const length = fieldsOf(form)
    .filter((field) => 'limit' in field)
    .flatMap(({ name }) => typed[name] ?? [])
    .reduce((sum, value) => sum + lengthOf(value), 0);
  const limit = form.limits.characters;
  return length > limit ? [{ message: messages.tooLongInAll(limit, length) }] : [];
}

function valueErrors(field: Field, value: string): readonly string[] {
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

function publishErrors(valuesOf: (name: string) => readonly string[]): readonly FormError[] {
  const has = (name: string): boolean => valuesOf(name).some((value) => !isBlank(value));
  if (!valuesOf('publish').includes('with-name') || has('name') || has('organisation')) return [];
  return valuesOf('capacity').includes('organisation')
    ? [{ field: 'organisation', message: messages.organisationToPublish }]
    : [{ field: 'name', message: messages.nameToPublish }];
}
