import { z } from 'zod';
import type { Form } from './form.ts';
import type { Typed } from './typed.ts';
import { isBlank } from './validate.ts';

/** What one respondent sent: what is sealed, and what is read again when it is opened. */
export const responseSchema = z.strictObject({
  /** Form of this record. */
  format: z.literal(1),
  /** Id of the consultation. */
  consultation: z.string(),
  /** Label of the revision that it asks about. */
  revision: z.string(),
  /** By name of field, in the order of the form: the text, or the values chosen. Fields without an answer are left out. */
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

export type Response = z.infer<typeof responseSchema>;

/** The response that was typed. Texts are in NFC, with LF line ends, and otherwise as typed; blank ones are left out. */
export function responseOf(form: Form, typed: Typed): Response {
  const answers = form.fields.flatMap((field) => {
    const values = (typed[field.name] ?? []).filter((value) => !isBlank(value)).map((value) => value.normalize('NFC'));
    const [first] = values;
    if (first === undefined) return [];
    return [[field.name, field.type === 'checkboxes' ? optionsInOrder(field.options, values) : first] as const];
  });
  return {
    format: 1,
    consultation: form.consultation,
    revision: form.revision,
    answers: Object.fromEntries(answers),
  };
}

/** The same text for the same response, whatever order its boxes were ticked in: what digests are made of. */
export function canonicalText(response: Response): string {
  return JSON.stringify(response);
}

function optionsInOrder(options: readonly { readonly value: string }[], chosen: readonly string[]): string[] {
  return options.map((option) => option.value).filter((value) => chosen.includes(value));
}
