import type { OpenedResponse } from './opened-response.ts';

/** Whether any answer contains the query, ignoring case, spacing and Unicode variants. */
export function mentionsPerson({ response }: OpenedResponse, query: string): boolean {
  const normalised = normalise(query);
  return Object.values(response?.answers ?? {})
    .flat()
    .some((value) => normalise(value).includes(normalised));
}

function normalise(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en-GB').replace(/\s+/gu, ' ').trim();
}
