import { aboutYou } from './about-you.ts';
import { clauseFields, type ClauseFields } from './clause-fields.ts';
import type { Consultation } from './definition.ts';
import type { Field } from './field.ts';
import type { RevisionOutline } from './outline.ts';
import { responseLimit } from './question.ts';
import { stepFields } from './step.ts';

/** The form of one consultation, as plain data: what pages print, what is accepted, and what is stored and exported. */
export interface Form {
  /** Id of the consultation. */
  readonly consultation: string;
  /** Label of the revision that it asks about. */
  readonly revision: string;
  /** The consultation's questions, in order. */
  readonly questions: readonly Field[];
  /** What can be said about each clause and its numbered paragraphs, in printed order; empty where nothing can. */
  readonly clauses: readonly ClauseFields[];
  /** Who the respondent is and what may be published. */
  readonly aboutYou: readonly Field[];
  /** All of these fields, in order. */
  readonly fields: readonly Field[];
  readonly limits: FormLimits;
}

/** How much one response may hold. */
export interface FormLimits {
  /** Most characters (Unicode code points) in all. */
  readonly characters: number;
  /** Most fields of a request. */
  readonly fields: number;
  /** Most bytes of a request's body. */
  readonly bytes: number;
}

/** Bytes of one character at most: four in UTF-8, each percent-encoded. */
const bytesPerCharacter = 12;

/** Room for the fields that carry a response through its steps. */
const stepBytes = 2_000;

/** The form that a consultation's definition asks for. */
export function formOf(consultation: Consultation, outline: RevisionOutline): Form {
  const questions = consultation.questions.map(({ id, ...question }): Field => ({ name: id, ...question }));
  const clauses = clauseFields(consultation.clauses, outline);
  const parts = { questions, clauses, aboutYou: aboutYou.map(({ asked }) => asked) };
  const fields = fieldsOf(parts);
  return { consultation: consultation.id, revision: consultation.revision, ...parts, fields, limits: limitsOf(fields) };
}

/** The fields of parts of a form, in order. */
export function fieldsOf(form: Pick<Form, 'questions' | 'clauses' | 'aboutYou'>): readonly Field[] {
  return [
    ...form.questions,
    ...form.clauses.flatMap(({ fields, paragraphs }) => [...fields, ...paragraphs.flatMap((one) => one.fields)]),
    ...form.aboutYou,
  ];
}

function limitsOf(fields: readonly Field[]): FormLimits {
  const characters = fields.reduce((sum, field) => sum + ('limit' in field ? field.limit : 0), 0);
  const most = Math.min(characters, responseLimit);
  return {
    characters: most,
    fields:
      fields.reduce((sum, field) => sum + (field.type === 'checkboxes' ? field.options.length : 1), 0) +
      stepFields.length,
    bytes: most * bytesPerCharacter + fields.reduce((sum, field) => sum + frameBytes(field), 0) + stepBytes,
  };
}

/** Bytes of a field's name, signs and chosen values in a request. */
function frameBytes(field: Field): number {
  const name = field.name.length + 2;
  if (!('options' in field)) return name;
  return field.options.reduce((sum, option) => sum + name + option.value.length, 0);
}
