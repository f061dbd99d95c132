/** Start of every text that the software leaves for an editor to write. */
export const placeholder = 'To be written';

/** Texts to be replaced in the proposals of `npm run check:content`. */
const proposed: readonly string[] = [
  'what was decided, in a few words',
  'why it was changed, in one sentence for the public',
  'what the change means for people, in one sentence',
  'the words that this reason added or removed',
  'why, in one or two sentences for the public',
];

/** Whether a text is a placeholder that was never replaced. */
export function isPlaceholder(text: string): boolean {
  return text.startsWith(placeholder) || proposed.includes(text);
}

/** Paths of keys and indexes to all placeholders in a value. */
export function findPlaceholders(
  value: unknown,
  keys: readonly PropertyKey[] = [],
): readonly (readonly PropertyKey[])[] {
  if (typeof value === 'string') return isPlaceholder(value) ? [keys] : [];
  if (Array.isArray(value)) return value.flatMap((inner, index) => findPlaceholders(inner, [...keys, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => findPlaceholders(inner, [...keys, key]));
}
