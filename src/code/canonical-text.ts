import type { ClauseFrontMatter } from './clause-front-matter.ts';
import type { ClauseTree } from './clause-tree.ts';

/**
 * Everything of a clause that readers are told, as JSON with sorted keys and no spaces: the form that is hashed.
 * Two files have the same canonical text where only white space, line ends or the spelling of their Markdown differ.
 */
export function canonicalText(front: Omit<ClauseFrontMatter, 'id'>, tree: ClauseTree): string {
  const { title, plain, extent } = front;
  return JSON.stringify({ title, plain, extent, tree }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
