import type { Lock } from './lock.ts';

/**
 * Compares what was removed from frozen revisions here with what was removed where someone else holds them: one
 * sentence for each text that only one side still has. Both are as `removedKey` writes them.
 *
 * @param other undefined where the other side does not say what was removed
 */
export function compareRemovals(
  own: ReadonlySet<string>,
  other: ReadonlySet<string> | undefined,
  { revisions }: Lock,
): readonly string[] {
  if (other === undefined) return [];
  const held = new Set(revisions.map(({ label }) => label));
  // The other side cannot remove what it never had.
  const here = [...own].filter((key) => !other.has(key) && held.has(nameOf(key).label));
  const there = [...other].filter((key) => !own.has(key));
  return [
    ...here
      .map(nameOf)
      .map(({ label, clause }) => `The text of ${clause} was removed from revision ${label} here, and is still there.`),
    ...there
      .map(nameOf)
      .map(({ label, clause }) => `The text of ${clause} was removed from revision ${label} there, and is still here.`),
  ];
}

function nameOf(key: string): { readonly label: string; readonly clause: string } {
  const [label = '', clause = ''] = key.split(' ');
  return { label, clause };
}
