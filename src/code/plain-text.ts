import type { ClauseNode, ClauseTree } from './clause-tree.ts';
import type { PageTree } from './free-page.ts';
import { isHolding } from './nodes.ts';

/**
 * The words of a tree or of a part of it. Each paragraph, list item, heading and table row is a line of its own,
 * cells of a row are separated by tabs, and a reference reads as the label that `labelOf` gives for its target.
 * Numbers of numbered paragraphs and calls of footnotes are not words; footnotes themselves are, at the end.
 */
export function plainText(
  node: ClauseTree | PageTree | PageTree['children'][number] | ClauseNode,
  labelOf: (to: string) => string,
): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'ref':
      return labelOf(node.to);
    case 'break':
      return '\n';
    case 'footnoteReference':
      return '';
    default:
      return node.children.map((child) => plainText(child, labelOf)).join(between(node));
  }
}

/** What stands between the words of a node's children. */
function between(node: { readonly type: string }): string {
  if (node.type === 'heading' || isHolding(node, 'inline')) return '';
  return isHolding(node, 'cell') ? '\t' : '\n';
}
