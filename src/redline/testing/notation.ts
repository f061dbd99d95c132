import { typesOn } from '../../code/nodes.ts';
import type { Redline, RedlineNode } from '../redline-tree.ts';

type Node = Redline | RedlineNode;

/**
 * A redline as one line, for tests: `[-deleted-]{+inserted+}`, blocks, items and rows divided by ` | `, cells by ` ; `,
 * stress or a term on one side only with `+` or `-` before it, and what was as `after<before`.
 */
export function notation(node: Node): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return `${side(node)}*${join(node.children)}*`;
    case 'strong':
      return `${side(node)}**${join(node.children)}**`;
    case 'term':
      return `${side(node)}<${was(node.id, node.was?.id)}: ${join(node.children)}>`;
    case 'link':
      return `[${join(node.children)}](${node.url})`;
    case 'ref':
      return `@${node.to}`;
    case 'break':
      return '⏎';
    case 'footnoteReference':
      return `[^${node.label}]`;
    case 'insertion':
      return `{+${join(node.children)}+}`;
    case 'deletion':
      return `[-${join(node.children)}-]`;
    case 'moved':
      return `moved#${node.key}(${join(node.children)})`;
    case 'movedAway':
      return `away#${node.key}`;
    case 'list': {
      const kind = (list: { ordered: boolean; start: number }): string => (list.ordered ? `${list.start}.` : '-');
      return `list${was(kind(node), node.was && kind(node.was))}(${join(node.children)})`;
    }
    case 'table':
      return `table${node.was ? `[${node.align.join()}<${node.was.align.join()}]` : ''}(${join(node.children)})`;
    case 'numbered':
      return `${node.id}#${was(node.number, node.was?.number)}(${join(node.children)})`;
    case 'footnoteDefinition':
      return `[^${was(node.label, node.was?.label)}](${join(node.children)})`;
    case 'redline':
    case 'paragraph':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      return join(node.children);
    default:
      return `${node.type}(${join(node.children)})`;
  }
}

const blockLike: ReadonlySet<string> = new Set([...typesOn('block'), ...typesOn('item'), ...typesOn('row')]);

function join(nodes: readonly Node[]): string {
  return nodes.map((node, index) => `${separator(nodes[index - 1], node)}${notation(node)}`).join('');
}

function separator(previous: Node | undefined, node: Node): string {
  if (!previous) return '';
  if (holdsBlocks(node) || holdsBlocks(previous)) return ' | ';
  return isCell(node) ? ' ; ' : '';
}

function holdsBlocks(node: Node): boolean {
  if (['moved', 'movedAway', 'split', 'merged'].includes(node.type) || blockLike.has(node.type)) return true;
  if (node.type !== 'insertion' && node.type !== 'deletion') return false;
  return node.children.some((child) => blockLike.has(child.type));
}

function isCell(node: Node): boolean {
  if (node.type === 'tableCell') return true;
  return (
    (node.type === 'insertion' || node.type === 'deletion') && node.children.some((child) => child.type === 'tableCell')
  );
}

function side(node: { readonly only?: 'before' | 'after' }): string {
  if (node.only === undefined) return '';
  return node.only === 'after' ? '+' : '-';
}

function was(value: string, before: string | undefined): string {
  return before === undefined ? value : `${value}<${before}`;
}
