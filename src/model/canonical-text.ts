import { canonicalJson } from './canonical-json.ts';
import type { ClauseFrontMatter } from './clause-front-matter.ts';
import type { ClauseTree } from './clause-tree.ts';

/**
 * Everything in a clause that readers see, as canonical JSON for hashing. Files that differ only in white space, line
 * endings or Markdown spelling have the same canonical text.
 */
export function canonicalText(front: Omit<ClauseFrontMatter, 'id'>, tree: ClauseTree): string {
  const { title, plain, extent } = front;
  return canonicalJson({ title, plain, extent, tree });
}
