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
