/** How a text begins that the software left for an editor to write. */
export const toBeWritten = 'To be written';

/** What the proposals of `npm run check:content` leave to be filled in. */
const proposed: readonly string[] = [
  'what was decided, in a few words',
  'why it was changed, in one sentence for the public',
  'what the change means for people, in one sentence',
  'the words that this reason added or removed',
  'why, in one or two sentences for the public',
];

/** Whether a text is one that was never written: it only says what should stand in its place. */
export function isUnwritten(text: string): boolean {
  return text.startsWith(toBeWritten) || proposed.includes(text);
}

/** The paths of keys and indexes that lead to every text in a value that was never written. */
export function unwrittenIn(value: unknown, keys: readonly PropertyKey[] = []): readonly (readonly PropertyKey[])[] {
  if (typeof value === 'string') return isUnwritten(value) ? [keys] : [];
  if (Array.isArray(value)) return value.flatMap((inner, index) => unwrittenIn(inner, [...keys, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unwrittenIn(inner, [...keys, key]));
}
