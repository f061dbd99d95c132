import type { Field } from '../field.ts';
import type { Response } from '../response.ts';
import type { ResponseRow } from './response-row.ts';

/** A stored response, decrypted. */
export interface OpenedResponse {
  readonly row: ResponseRow;
  /** Undefined if the text was deleted. */
  readonly response: Response | undefined;
}

/** The values of one answer, in the order of the form; empty if unanswered. */
export function answerValues(response: Response | undefined, name: string): readonly string[] {
  const answer = response?.answers[name];
  if (answer === undefined) return [];
  return typeof answer === 'string' ? [answer] : answer;
}

/** Values for display: the label of each chosen option. */
export function answerLabels(field: Field, values: readonly string[]): readonly string[] {
  if (!('options' in field)) return values;
  const labels = new Map(field.options.map(({ value, label }) => [value, label]));
  return values.map((value) => labels.get(value) ?? value);
}
