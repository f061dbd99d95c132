/** A mark in plain text. Marks of this kind never contain another. */
const marks = /\[(deleted|inserted):\](?<words>.*?)\[end of (?:deletion|insertion)\]/gs;

/**
 * A plain text without its deleted and inserted parts, including the words that say where they begin and end.
 *
 * @throws if a mark does not end
 */
export function unmarkedWords(text: string): string {
  const left = text.replaceAll(marks, '');
  const open = /\[(?:deleted|inserted):\]/.exec(left);
  if (open !== null) throw new Error(`A mark does not end: ${left.slice(open.index, open.index + 80)}`);
  return left;
}
