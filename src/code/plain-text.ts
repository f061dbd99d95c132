import type { ClauseNode, ClauseTree } from './clause-tree.ts';
import type { PageTree } from './free-page.ts';

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
    case 'tableRow':
      return node.children.map((cell) => plainText(cell, labelOf)).join('\t');
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'term':
      return node.children.map((child) => plainText(child, labelOf)).join('');
    case 'clause':
    case 'page':
    case 'list':
    case 'listItem':
    case 'table':
    case 'numbered':
    case 'note':
    case 'example':
    case 'footnoteDefinition':
      return node.children.map((child) => plainText(child, labelOf)).join('\n');
    default:
      return node satisfies never;
  }
}
