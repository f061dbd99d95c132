import { wordsOf } from './asked-words.ts';

/** Every word of some texts as it is written, once, in order. Numbers are left out: with one digit wrong, another is meant. */
export function writtenWords(entries: readonly { readonly title: string; readonly text: string }[]): readonly string[] {
  const words = new Set(entries.flatMap(({ title, text }) => [...wordsOf(title), ...wordsOf(text)]));
  return [...words].filter((word) => word.length > 2 && !/\d/.test(word)).sort();
}
