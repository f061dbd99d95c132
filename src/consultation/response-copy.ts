import type { Field } from './field.ts';
import type { Form } from './form.ts';
import type { Typed } from './typed.ts';

/** What a respondent said, for reading: on the check page, the receipt and wherever the text is given back. */
export interface ResponseCopy {
  /** Every question, answered or not. */
  readonly questions: readonly Answer[];
  /** Only what was said, under the clause or paragraph that it is about, in printed order. */
  readonly clauses: readonly TargetAnswers[];
  /** Everything about the respondent, answered or not. */
  readonly aboutYou: readonly Answer[];
}

/** The answers about one clause or numbered paragraph. */
export interface TargetAnswers {
  /** Id of the clause or paragraph. */
  readonly id: string;
  /** What it is called in a sentence: `commitment G: What the system is for`, `paragraph 16`. */
  readonly called: string;
  readonly answers: readonly Answer[];
}

export interface Answer {
  /** Name of the field. */
  readonly name: string;
  readonly label: string;
  /** The text as typed, or the label of each option chosen; empty where nothing was. */
  readonly values: readonly string[];
}

/** What was typed, in the order of the form. */
export function copyOf(form: Form, typed: Typed): ResponseCopy {
  const answer = (field: Field): Answer => answerOf(field, typed[field.name] ?? []);
  return {
    questions: form.questions.map(answer),
    clauses: form.clauses
      .flatMap((clause) => [clause, ...clause.paragraphs])
      .map(({ id, called, fields }) => ({
        id,
        called,
        answers: fields.filter(({ name }) => typed[name] !== undefined).map(answer),
      }))
      .filter(({ answers }) => answers.length > 0),
    aboutYou: form.aboutYou.map(answer),
  };
}

function answerOf(field: Field, values: readonly string[]): Answer {
  const { name, label } = field;
  if (!('options' in field)) return { name, label, values };
  const labels = new Map(field.options.map((option) => [option.value, option.label]));
  return { name, label, values: values.map((value) => labels.get(value) ?? value) };
}
