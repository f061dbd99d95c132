import type { OpenedResponse } from './opened-response.ts';

/** Whether a response names a person: the words, in any case and however their letters are typed, in any of its answers. */
export function matchesPerson({ response }: OpenedResponse, words: string): boolean {
  const wanted = plain(words);
  return Object.values(response?.answers ?? {})
    .flat()
    .some((value) => plain(value).includes(wanted));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en-GB').replace(/\s+/gu, ' ').trim();
}
