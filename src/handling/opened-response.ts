import type { Field } from '../consultation/field.ts';
import type { Response } from '../consultation/response.ts';
import type { ResponseRow } from './response-row.ts';

/** A stored response as it can be read. */
export interface OpenedResponse {
  readonly row: ResponseRow;
  /** Nothing where the text is no longer there. */
  readonly response: Response | undefined;
}

/** The values of one answer, in the order of the form; none where it was not answered. */
export function valuesOf(response: Response | undefined, name: string): readonly string[] {
  const answer = response?.answers[name];
  if (answer === undefined) return [];
  return typeof answer === 'string' ? [answer] : answer;
}

/** Values as they can be read: the label of each option that was chosen. */
export function labelsOf(field: Field, values: readonly string[]): readonly string[] {
  if (!('options' in field)) return values;
  const labels = new Map(field.options.map(({ value, label }) => [value, label]));
  return values.map((value) => labels.get(value) ?? value);
}
