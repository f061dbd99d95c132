/** What stands in the content as a message quotes it: on one line, in backticks, and cut where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\``;
}

/** Words in backticks, separated by commas. */
export function quotedList(words: Iterable<string>): string {
  return [...words].map(quoted).join(', ');
}
