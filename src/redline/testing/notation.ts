import { itemLabel, type ListKind } from '../../model/list-labels.ts';
import { nodeTypesAt } from '../../model/nodes.ts';
import type { Redline, RedlineNode } from '../redline-tree.ts';

type Node = Redline | RedlineNode;

/**
 * A redline on one line, for tests: `[-deleted-]{+inserted+}`; blocks, items and rows separated by ` | `, cells by ` ;
 * `; emphasis or a term on one side only with `+` or `-` before it; changed attributes as `after<before`.
 */
export function notation(node: Node): string {
  switch (node.type) {
    case 'text':
      return was(node.value, node.was?.value);
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
    case 'movedFromClause':
      return `from ${node.clause}#${node.key}(${join(node.children)})`;
    case 'movedToClause':
      return `to ${node.clause}#${node.key}(${join(node.children)})`;
    case 'reshaped':
      return `reshaped(${join(node.before)} => ${join(node.children)})`;
    case 'list': {
      const kind = (list: ListKind): string => (list.ordered ? itemLabel(list.format, list.start) : '-');
      return `list${was(kind(node), node.was && kind(node.was))}(${join(node.children)})`;
    }
    case 'table':
      return `table${node.was ? `[${node.align.join()}<${node.was.align.join()}]` : ''}${node.columns === undefined ? '' : `[columns ${node.columns.join()}]`}(${join(node.children)})`;
    case 'numbered':
      return `${node.id}#${was(node.number, node.was?.number)}(${join(node.children)})`;
    case 'footnoteDefinition':
      return `[^${was(node.label, node.was?.label)}](${join(node.children)})`;
    case 'subheading':
      return `${was('#'.repeat(node.depth), node.was && '#'.repeat(node.was.depth))} ${join(node.children)}`;
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

const blockLike: ReadonlySet<string> = new Set([
  ...nodeTypesAt('block'),
  ...nodeTypesAt('item'),
  ...nodeTypesAt('row'),
]);

const inline: ReadonlySet<string> = new Set(nodeTypesAt('inline'));

function join(nodes: readonly Node[]): string {
  const isWords = nodes.some((node) => inline.has(node.type));
  return nodes.map((node, index) => `${isWords ? '' : separator(nodes[index - 1], node)}${notation(node)}`).join('');
}

function separator(previous: Node | undefined, node: Node): string {
  if (!previous) return '';
  if (holdsBlocks(node) || holdsBlocks(previous)) return ' | ';
  return isCell(node) ? ' ; ' : '';
}

function holdsBlocks(node: Node): boolean {
  if (
    ['moved', 'movedAway', 'movedFromClause', 'movedToClause', 'reshaped', 'split', 'merged'].includes(node.type) ||
    blockLike.has(node.type)
  )
    return true;
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
