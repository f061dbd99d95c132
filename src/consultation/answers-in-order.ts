import { isOnScreen } from './respondent-fields.ts';
import type { Field } from './field.ts';
import type { Form } from './form.ts';
import type { FormValues } from './form-values.ts';
import { isAsked } from './left-out.ts';

/** A respondent's answers for display: on the check page, the receipt and every page that returns the text. */
export interface AnswersInOrder {
  /** Every question, answered or not. */
  readonly questions: readonly Answer[];
  /** Only what was answered, by clause or paragraph, in printed order. */
  readonly clauses: readonly TargetAnswers[];
  /** Everything about the respondent that the choices ask for, answered or not, and what was answered all the same. */
  readonly aboutYou: readonly Answer[];
}

/** The answers about one clause or numbered paragraph. */
export interface TargetAnswers {
  /** Id of the clause or paragraph. */
  readonly id: string;
  /** Its name in a sentence: `commitment G: What the system is for`, `paragraph 16`. */
  readonly phrase: string;
  readonly answers: readonly Answer[];
}

export interface Answer {
  /** Name of the field. */
  readonly name: string;
  readonly label: string;
  /** The text as typed, or the label of each chosen option; empty if unanswered. */
  readonly values: readonly string[];
}

/** The values of a form as answers, in the order of the form. */
export function answersInOrder(form: Form, values: FormValues): AnswersInOrder {
  const answer = (field: Field): Answer => toAnswer(field, values[field.name] ?? []);
  return {
    questions: form.questions.map(answer),
    clauses: form.clauses
      .flatMap((clause) => [clause, ...clause.paragraphs])
      .map(({ id, phrase, fields }) => ({
        id,
        phrase,
        answers: fields.filter(({ name }) => values[name] !== undefined).map(answer),
      }))
      .filter(({ answers }) => answers.length > 0),
    aboutYou: form.aboutYou
      .filter((field) => values[field.name] !== undefined || (isAsked(field.name, values) && isOnScreen(field)))
      .map(answer),
  };
}

/** The values of a field as an answer. */
export function toAnswer(field: Field, values: readonly string[]): Answer {
  const { name, label } = field;
  if (!('options' in field)) return { name, label, values };
  const labels = new Map(field.options.map((option) => [option.value, option.label]));
  return { name, label, values: values.map((value) => labels.get(value) ?? value) };
}
