import { canonicalJson } from './canonical-json.ts';
import type { ClauseFrontMatter } from './clause-front-matter.ts';
import type { ClauseTree } from './clause-tree.ts';

/**
 * Everything of a clause that readers are told, as JSON with sorted keys and no spaces: the form that is hashed.
 * Two files have the same canonical text where only white space, line ends or the spelling of their Markdown differ.
 */
export function canonicalText(front: Omit<ClauseFrontMatter, 'id'>, tree: ClauseTree): string {
  const { title, plain, extent } = front;
  return canonicalJson({ title, plain, extent, tree });
}
