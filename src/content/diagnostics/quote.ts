/** Quotes a piece of content for a message: on one line, in backticks, and shortened if it is long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\``;
}

/** Quotes several, separated by commas. */
export function quoteList(words: Iterable<string>): string {
  return [...words].map(quote).join(', ');
}
