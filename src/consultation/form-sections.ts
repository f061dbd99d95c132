import type { ClauseFields } from './clause-fields.ts';
import type { Field } from './field.ts';
import { listFields, type Form } from './form.ts';
import type { FormValues } from './form-values.ts';
import { isOnScreen } from './respondent-fields.ts';
import { say } from '../words/say.ts';

/** A section of the whole form: the questions, the clauses of one part, or what is asked about the respondent. */
export interface FormSection {
  readonly heading: string;
  readonly questions: readonly Field[];
  readonly clauses: readonly ClauseFields[];
  readonly aboutYou: readonly Field[];
  /** All of its fields. */
  readonly fields: readonly Field[];
}

/** The sections of a form, in order. */
export function formSections({ questions, clauses, aboutYou }: Form): readonly FormSection[] {
  const section = (heading: string, parts: Partial<FormSection>): FormSection => {
    const all = { questions: [], clauses: [], aboutYou: [], ...parts };
    return { heading, ...all, fields: listFields(all) };
  };
  return [
    ...(questions.length === 0 ? [] : [section(say.form.formSections.questions, { questions })]),
    ...[...Map.groupBy(clauses, ({ part }) => part)].map(([part, inPart]) => section(part, { clauses: inPart })),
    section(say.form.formSections.aboutYouAndYourResponse, { aboutYou: aboutYou.filter(isOnScreen) }),
  ];
}

/** Names of the fields of a section that must still be answered. */
export function stillNeeded({ fields }: FormSection, values: FormValues): readonly string[] {
  return fields.filter(({ name, required }) => required && values[name] === undefined).map(({ name }) => name);
}
