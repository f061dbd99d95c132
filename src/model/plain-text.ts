import type { ClauseNode, ClauseTree } from './clause-tree.ts';
import type { PageTree } from './free-page.ts';
import { isParentOf, isTextStyle } from './nodes.ts';
import { superscript } from './superscript.ts';

/**
 * The text of a tree or part of it. Each paragraph, list item, heading and table row is a line, cells are separated by
 * tabs, and a reference is replaced by the label from `labelOf`. Numbers of numbered paragraphs and footnote references
 * are left out; footnotes come at the end.
 *
 * @param style writes words that are superscript, subscript, italic or bold; by default figures are superscript or subscript
 */
export function plainText(
  node: ClauseTree | PageTree | PageTree['children'][number] | ClauseNode,
  labelOf: (to: string) => string,
  style: typeof superscript = superscript,
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
      return [node.alt, ...node.children.map((child) => plainText(child, labelOf, style))].join('\n');
    default: {
      const text = node.children.map((child) => plainText(child, labelOf, style)).join(separator(node));
      return isTextStyle(node) ? style(text, node.type) : text;
    }
  }
}

function separator(node: { readonly type: string }): string {
  if (node.type === 'heading' || isParentOf(node, 'inline')) return '';
  return isParentOf(node, 'cell') ? '\t' : '\n';
}
