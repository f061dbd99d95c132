import { respondentFields, type ChoiceBefore } from './respondent-fields.ts';
import type { Field } from './field.ts';
import type { FormValues } from './form-values.ts';

/** An answer that is not sent, because of what was chosen elsewhere. */
export interface UnsentAnswer {
  readonly name: string;
  readonly label: string;
  /** The end of “because …”. */
  readonly because: string;
}

/** The choice without which a field is not asked; `undefined` if it is asked of everyone. */
export function choiceBefore(name: string): ChoiceBefore | undefined {
  return respondentFields.find(({ field }) => field.name === name)?.onlyIf;
}

/** Whether a field is asked after the choices so far. Before a choice is made, everything that it could bring is asked. */
export function isAsked(name: string, values: FormValues): boolean {
  const choice = choiceBefore(name);
  const [chosen] = choice === undefined ? [] : (values[choice.field] ?? []);
  return choice === undefined || chosen === undefined || chosen === choice.value;
}

/** The answers, without those to questions that no longer apply after another choice; and the answers that were left out. */
export function leaveOut(values: FormValues): { readonly kept: FormValues; readonly leftOut: readonly UnsentAnswer[] } {
  const leftOut = respondentFields.flatMap(({ field: { name, label }, onlyIf }) => {
    if (onlyIf === undefined || isAsked(name, values) || values[name] === undefined) return [];
    return [{ name, label, because: onlyIf.elseBecause }];
  });
  const gone = new Set(leftOut.map(({ name }) => name));
  return { kept: Object.fromEntries(Object.entries(values).filter(([name]) => !gone.has(name))), leftOut };
}

/** The fields that do not depend on a choice, required ones first. The others are printed under their choice. */
export function requiredFirst(fields: readonly Field[]): readonly Field[] {
  const alone = fields.filter(({ name }) => choiceBefore(name) === undefined);
  return [...alone.filter(({ required }) => required), ...alone.filter(({ required }) => !required)];
}
