import type { ClauseNode } from '../../model/clause-tree.ts';
import type { RedlineNode } from '../../redline/redline-tree.ts';

/** Whether a node contains a link of any kind. */
export function hasLink(node: ClauseNode | RedlineNode): boolean {
  switch (node.type) {
    case 'link':
    case 'ref':
    case 'term':
    case 'footnoteReference':
      return true;
    default:
      return 'children' in node && node.children.some(hasLink);
  }
}
