import type { ClauseNode } from '../../code/clause-tree.ts';
import type { RedlineNode } from '../../redline/redline-tree.ts';

/** Whether a node, or anything in it, leads somewhere. */
export function holdsLink(node: ClauseNode | RedlineNode): boolean {
  switch (node.type) {
    case 'link':
    case 'ref':
    case 'term':
    case 'footnoteReference':
      return true;
    default:
      return 'children' in node && node.children.some(holdsLink);
  }
}
