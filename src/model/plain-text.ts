import type { ClauseNode, ClauseTree } from './clause-tree.ts';
import type { PageTree } from './free-page.ts';
import { isParentOf, isTextStyle } from './nodes.ts';
import { raisedText } from './raised-text.ts';

/**
 * The text of a tree or part of it. Each paragraph, list item, heading and table row is a line, cells are separated by
 * tabs, and a reference is replaced by the label from `labelOf`. Numbers of numbered paragraphs and footnote references
 * are left out; footnotes come at the end.
 *
 * @param raise gives words that are superscript, subscript, italic or bold: raised and lowered figures by default
 */
export function plainText(
  node: ClauseTree | PageTree | PageTree['children'][number] | ClauseNode,
  labelOf: (to: string) => string,
  raise: typeof raisedText = raisedText,
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
    case 'figure':
      return [node.alt, ...node.children.map((child) => plainText(child, labelOf, raise))].join('\n');
    default: {
      const text = node.children.map((child) => plainText(child, labelOf, raise)).join(separator(node));
      return isTextStyle(node) ? raise(text, node.type) : text;
    }
  }
}

function separator(node: { readonly type: string }): string {
  if (node.type === 'heading' || isParentOf(node, 'inline')) return '';
  return isParentOf(node, 'cell') ? '\t' : '\n';
}
