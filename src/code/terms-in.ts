import type { ClauseNode, ClauseTree } from './clause-tree.ts';

/** Ids of the terms that a text uses, in order, each as often as it is used. */
export function termsIn(node: ClauseTree | ClauseNode): readonly string[] {
  const own = node.type === 'term' ? [node.id] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(termsIn)] : own;
}
