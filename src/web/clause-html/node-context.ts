import type { ElementContent } from 'hast';
import type { NumbersBefore } from '../../redline/item-numbers.ts';
import type { RedlineSide } from '../../redline/redline-tree.ts';
import type { FootnoteNumbering } from './footnote-numbering.ts';
import type { ClauseContext } from './clause-context.ts';

/** What the HTML of a node depends on in addition to the node. */
export interface NodeContext extends ClauseContext {
  /** The numbers of footnotes on both sides. */
  readonly footnotes: FootnoteNumbering;
  /**
   * Where the node is: in text without marks (or in an insertion, which is printed the same way), in a redline where it
   * may contain marks, or in a deletion, which has no links.
   */
  readonly position: 'unmarked' | 'redline' | 'deletion';
  /** In reshaped text, the numbers that items had before. */
  readonly numbersBefore?: NumbersBefore;
}

/** The context inside an insertion. */
export function inInsertion(context: NodeContext): NodeContext {
  return { ...context, position: 'unmarked' };
}

/** The context inside a deletion. No anchors: a numbered paragraph with the same id may exist in the later revision. */
export function inDeletion(context: NodeContext): NodeContext {
  return { ...context, position: 'deletion', hasAnchors: false };
}

/** The side whose labels are printed. */
export const sideOf = ({ position }: NodeContext): RedlineSide => (position === 'deletion' ? 'before' : 'after');

/** Converts each node to none, one or several elements, in one array. */
export function convertAll<Node>(
  nodes: readonly Node[],
  convert: (node: Node) => ElementContent | ElementContent[],
): ElementContent[] {
  const elements: ElementContent[] = [];
  // Not `flatMap`, which is slower: every word of every clause passes through here.
  for (const node of nodes) {
    const converted = convert(node);
    if (Array.isArray(converted)) elements.push(...converted);
    else elements.push(converted);
  }
  return elements;
}
