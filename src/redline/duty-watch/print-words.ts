import type { OtherWord } from './other-words.ts';
import type { Reading } from './read-sentence.ts';

/** The words as in the sentence, at most the first few of them. */
export function printWords(words: readonly OtherWord[], { text, tokens }: Reading): string {
  const said = [...new Set(words.map(({ token }) => token))].toSorted((a, b) => a - b);
  const printed = said.slice(0, 8).map((token, index) => {
    const previous = said[index - 1];
    const gap = previous !== undefined && token - previous > 3 ? '… ' : '';
    const from = previous !== undefined && gap === '' ? (tokens[previous]?.to ?? 0) : (tokens[token]?.from ?? 0);
    return `${gap}${text.slice(from, tokens[token]?.to).trim()}`;
  });
  return printed.join(' ') + (said.length > 8 ? ' …' : '');
}

/** How a change of words is said, such as `lost: only`. */
export function sayChange(lost: string, added: string): string {
  if (lost === '') return `new: ${added}`;
  return added === '' ? `lost: ${lost}` : `${lost} → ${added}`;
}
