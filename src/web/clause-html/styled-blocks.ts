import type { ClauseNode, ClauseTree } from '../../model/clause-tree.ts';
import { frameTypes, isAside, type NodeType } from '../../model/nodes.ts';

const styled: ReadonlySet<NodeType> = new Set(['table', 'subheading', ...frameTypes] satisfies NodeType[]);

/** Whether a text has a block whose styles are not on every page, but in `styles/blocks.scss`. */
export const hasStyledBlocks = ({ children }: ClauseTree): boolean =>
  children.some((node) => has(node, (one) => styled.has(one.type) || isAside(one)));

/** Whether a text has a list with labels other than `1.`, whose styles are in `styles/list-labels.scss`. */
export const hasListLabels = ({ children }: ClauseTree): boolean =>
  children.some((node) => has(node, (one) => one.type === 'list' && one.format !== undefined));

function has(node: ClauseNode, isOne: (node: ClauseNode) => boolean): boolean {
  return isOne(node) || ('children' in node && node.children.some((child) => has(child, isOne)));
}
