/** A heading over a line of characters of its length. */
export function underlined(heading: string, character: string): string {
  return `${heading}\n${character.repeat(heading.length)}`;
}
