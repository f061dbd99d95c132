/** Whether a text contains every word of a query, whole or as part of a word, in any case. */
export function containsAllWords(text: string, query: string): boolean {
  const lowered = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lowered.includes(word));
}
