import { splitWords } from './search-words.ts';

/** The distinct words of some texts, sorted, with their numbers. */
export function distinctWords(
  entries: readonly { readonly title: string; readonly text: string }[],
): readonly string[] {
  return [...new Set(entries.flatMap(({ title, text }) => [...splitWords(title), ...splitWords(text)]))].sort();
}
