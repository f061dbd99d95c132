/** A note of the redline as a sentence. */
export function asSentence(note: string): string {
  return `${note.slice(0, 1).toUpperCase()}${note.slice(1)}.`;
}
