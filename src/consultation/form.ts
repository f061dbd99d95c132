import { respondentFields } from './respondent-fields.ts';
import { clauseFields, type ClauseFields } from './clause-fields.ts';
import type { Consultation } from './consultation.ts';
import type { Field } from './field.ts';
import type { RevisionOutline } from './outline.ts';
import { responseLimit } from './question.ts';
import { controlFields } from './form-step.ts';

/** The form of one consultation, as plain data: pages print it, requests are validated against it, and exports use it. */
export interface Form {
  /** Id of the consultation. */
  readonly consultation: string;
  /** Label of the revision that it asks about. */
  readonly revision: string;
  /** The consultation's questions, in order. */
  readonly questions: readonly Field[];
  /** The fields for each clause and its numbered paragraphs, in printed order; empty if the consultation has none. */
  readonly clauses: readonly ClauseFields[];
  /** Who the respondent is and what may be published. */
  readonly aboutYou: readonly Field[];
  /** All fields, in order. */
  readonly fields: readonly Field[];
  readonly limits: FormLimits;
}

/** How large one response may be. */
export interface FormLimits {
  /** Maximum number of Unicode code points in total. */
  readonly characters: number;
  /** Maximum number of fields in a request. */
  readonly fields: number;
  /** Maximum size of a request body in bytes. */
  readonly bytes: number;
}

/** Maximum size of one character: four bytes in UTF-8, each percent-encoded. */
const bytesPerCharacter = 12;

/** Allowance for the control fields. */
const controlBytes = 2_000;

/** Builds the form from a consultation's definition. */
export function buildForm(consultation: Consultation, outline: RevisionOutline): Form {
  const questions = consultation.questions.map(({ id, ...question }): Field => ({ name: id, ...question }));
  const clauses = clauseFields(consultation.clauses, outline);
  const parts = { questions, clauses, aboutYou: respondentFields.map(({ field }) => field) };
  const fields = listFields(parts);
  return {
    consultation: consultation.id,
    revision: consultation.revision,
    ...parts,
    fields,
    limits: computeLimits(fields),
  };
}

/** The fields of the given parts of a form, in order. */
export function listFields(form: Pick<Form, 'questions' | 'clauses' | 'aboutYou'>): readonly Field[] {
  return [
    ...form.questions,
    ...form.clauses.flatMap(({ fields, paragraphs }) => [...fields, ...paragraphs.flatMap((one) => one.fields)]),
    ...form.aboutYou,
  ];
}

function computeLimits(fields: readonly Field[]): FormLimits {
  const characters = fields.reduce((sum, field) => sum + ('limit' in field ? field.limit : 0), 0);
  const most = Math.min(characters, responseLimit);
  return {
    characters: most,
    fields:
      fields.reduce((sum, field) => sum + (field.type === 'checkboxes' ? field.options.length : 1), 0) +
      controlFields.length,
    bytes: most * bytesPerCharacter + fields.reduce((sum, field) => sum + overheadBytes(field), 0) + controlBytes,
  };
}

/** Size in a request of a field's name, `=`, `&` and chosen values. */
function overheadBytes(field: Field): number {
  const name = field.name.length + 2;
  if (!('options' in field)) return name;
  return field.options.reduce((sum, option) => sum + name + option.value.length, 0);
}
