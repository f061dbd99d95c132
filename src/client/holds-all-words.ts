/** Whether a text holds every one of the words asked for, or a word that begins or goes on with it; case does not matter. */
export function holdsAllWords(text: string, asked: string): boolean {
  const lowered = text.toLowerCase();
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lowered.includes(word));
}
