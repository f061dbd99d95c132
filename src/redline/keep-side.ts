import type { ListItem } from '../model/clause-tree.ts';
import { listKind } from '../model/list-labels.ts';
import { isParentOf, nodeTypesAt } from '../model/nodes.ts';
import { kindBefore } from './item-numbers.ts';
import { markReshapedBefore } from './mark-reshaped.ts';
import type { MovedNodes } from './moved-nodes.ts';
import type {
  MovedBlock,
  RedlineBlock,
  RedlineCell,
  RedlineInline,
  RedlineItem,
  RedlineListItem,
  RedlinePlainBlock,
  RedlineParagraph,
  RedlineRow,
  RedlineSide,
  RedlineTableRow,
} from './redline-tree.ts';

/**
 * Blocks of a redline as one side has them, with the marks of that side only: before, what was deleted and what moved
 * from there; after, what was inserted and what moved there. What was moved away is `moved` at its old place, too.
 *
 * Items of lists are plain items with the marks inside, so that they are counted as in that text.
 */
export function keepSide(nodes: readonly RedlineBlock[], side: RedlineSide, moved: MovedNodes): RedlineBlock[] {
  return nodes.flatMap((node) => block(node, { side, moved }));
}

interface SideContext {
  readonly side: RedlineSide;
  readonly moved: MovedNodes;
}

const blocks = (nodes: readonly RedlineBlock[], context: SideContext): RedlineBlock[] =>
  nodes.flatMap((node) => block(node, context));

function block(node: RedlineBlock, context: SideContext): readonly RedlineBlock[] {
  const after = context.side === 'after';
  switch (node.type) {
    case 'insertion':
      return after ? [node] : [];
    case 'deletion':
    case 'movedToClause':
      return after ? [] : [node];
    case 'moved':
      return after ? movedBlock(node.children[0], node.key, context) : [];
    case 'movedAway': {
      const found = after ? undefined : context.moved.blocks.get(node.key);
      return found === undefined ? [] : movedBlock(found, node.key, context);
    }
    case 'movedFromClause':
      return after ? [{ ...node, children: blocks(node.children, context) }] : [];
    case 'reshaped':
      return after ? blocks(node.children, context) : markReshapedBefore(node);
    case 'split':
      return after ? blocks(node.children, context) : joinBlocks(blocks(node.children, context));
    case 'merged':
      return after ? joinBlocks(blocks(node.children, context)) : blocks(node.children, context);
    default: {
      // A paragraph or list without content on one side is not on that side.
      const own = plain(node, context);
      return own.children.every(isSpace) ? [] : [own];
    }
  }
}

/** A block that moved; of one that became several, the first is marked. */
function movedBlock(found: MovedBlock, key: number, context: SideContext): readonly RedlineBlock[] {
  if (found.type !== 'reshaped') return [{ type: 'moved', key, children: [plain(found, context)] }];
  let isMarked = false;
  return block(found, context).map((one) => {
    if (isMarked || !isPlainBlock(one)) return one;
    isMarked = true;
    return { type: 'moved', key, children: [one] };
  });
}

const blockTypes: ReadonlySet<string> = new Set(nodeTypesAt('block'));

function isPlainBlock(node: RedlineBlock): node is RedlinePlainBlock {
  return blockTypes.has(node.type);
}

function isSpace(node: { readonly type: string; readonly value?: string }): boolean {
  return node.type === 'text' && node.value?.trim() === '';
}

/** A node that both sides have, with the attributes of one. A paragraph keeps its old number, to be marked. */
function plain(node: RedlinePlainBlock, context: SideContext): RedlinePlainBlock {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: inlines(node.children, context) };
    case 'subheading': {
      const { depth } = { ...node, ...(context.side === 'before' ? node.was : {}) };
      return { type: 'subheading', depth, children: inlines(node.children, context) };
    }
    case 'list': {
      const kind = context.side === 'before' ? kindBefore(node) : listKind(node);
      return { type: 'list', ...kind, children: items(node.children, context) };
    }
    case 'table': {
      const { align } = { ...node, ...(context.side === 'before' ? node.was : {}) };
      const rows = node.children.flatMap((child) => row(child, context));
      const { columns } = node;
      return {
        type: 'table',
        align,
        children: context.side === 'before' && columns ? inOldOrder(rows, columns) : rows,
      };
    }
    case 'figure': {
      const { was, ...now } = node;
      const before = context.side === 'before';
      return { ...now, ...(before ? was : was && { was }), children: blocks(node.children, context) };
    }
    default:
      return { ...node, children: blocks(node.children, context) };
  }
}

const items = (nodes: readonly RedlineItem[], context: SideContext): RedlineListItem[] =>
  nodes.flatMap((node) => item(node, context)).filter(({ children }) => children.length > 0);

function item(node: RedlineItem, context: SideContext): readonly RedlineListItem[] {
  const after = context.side === 'after';
  switch (node.type) {
    case 'listItem':
      return [plainItem(node, context)];
    case 'insertion':
    case 'deletion':
      return after === (node.type === 'insertion') ? node.children.map((child) => markInside(child, node.type)) : [];
    case 'moved':
      return after ? node.children.map((child) => movedInside(plainItem(child, context), node.key)) : [];
    case 'movedAway': {
      const found = after ? undefined : context.moved.items.get(node.key);
      return found === undefined ? [] : [movedInside(plainItem(found, context), node.key)];
    }
    case 'movedFromClause':
      if (!after) return [];
      return node.children
        .flatMap((child) => item(child, context))
        .map(({ children }) => ({ type: 'listItem', children: [{ ...node, children }] }));
    case 'movedToClause':
      return after
        ? []
        : node.children.map(({ children }) => ({ type: 'listItem', children: [{ ...node, children }] }));
    case 'split':
    case 'merged': {
      const pieces = node.children.map((child) => plainItem(child, context));
      if (after === (node.type === 'split')) return pieces;
      return [{ type: 'listItem', children: joinBlocks(pieces.flatMap(({ children }) => children)) }];
    }
    default:
      return node satisfies never;
  }
}

const plainItem = ({ children }: RedlineListItem, context: SideContext): RedlineListItem => ({
  type: 'listItem',
  children: blocks(children, context),
});

/** An item with its mark around its words if it is a single paragraph, or else around its blocks. */
function markInside({ children }: ListItem, type: 'insertion' | 'deletion'): RedlineListItem {
  const [only, ...others] = children;
  if (only?.type !== 'paragraph' || others.length > 0) return { type: 'listItem', children: [{ type, children }] };
  return { type: 'listItem', children: [{ type: 'paragraph', children: [{ type, children: only.children }] }] };
}

function movedInside({ children }: RedlineListItem, key: number): RedlineListItem {
  const [first, ...others] = children;
  if (first?.type !== 'paragraph') return { type: 'listItem', children };
  const words: RedlineParagraph = { type: 'paragraph', children: [{ type: 'moved', key, children: first.children }] };
  return { type: 'listItem', children: [words, ...others] };
}

function row(node: RedlineRow, context: SideContext): readonly RedlineRow[] {
  const after = context.side === 'after';
  switch (node.type) {
    case 'tableRow':
      return [plainRow(node, context)];
    case 'insertion':
      return after ? [node] : [];
    case 'deletion':
      return after ? [] : [node];
    case 'moved':
      return after ? [{ ...node, children: [plainRow(node.children[0], context)] }] : [];
    case 'movedAway': {
      const found = after ? undefined : context.moved.rows.get(node.key);
      return found === undefined ? [] : [{ type: 'moved', key: node.key, children: [plainRow(found, context)] }];
    }
    case 'movedFromClause':
      return after ? [{ ...node, children: node.children.flatMap((child) => row(child, context)) }] : [];
    case 'movedToClause':
      return after ? [] : node.children;
    default:
      return node satisfies never;
  }
}

const plainRow = ({ children }: RedlineTableRow, context: SideContext): RedlineTableRow => ({
  type: 'tableRow',
  children: children.flatMap((child): readonly RedlineCell[] => {
    if (child.type === 'tableCell') return [{ type: 'tableCell', children: inlines(child.children, context) }];
    if ((child.type === 'insertion') !== (context.side === 'after')) return [];
    return child.children.map((cell) => ({ ...child, children: [cell] }));
  }),
});

function inOldOrder(rows: readonly RedlineRow[], columns: readonly number[]): readonly RedlineRow[] {
  const order = columns.map((old, now) => ({ old, now })).sort((a, b) => a.old - b.old);
  return rows.map((one) =>
    one.type === 'tableRow' ? { ...one, children: order.flatMap(({ now }) => one.children[now] ?? []) } : one,
  );
}

function inlines(nodes: readonly RedlineInline[], context: SideContext): RedlineInline[] {
  return nodes.flatMap((node) => inline(node, context));
}

function inline(node: RedlineInline, context: SideContext): readonly RedlineInline[] {
  const after = context.side === 'after';
  switch (node.type) {
    case 'insertion':
      return after ? [node] : [];
    case 'deletion':
      return after ? [] : [node];
    case 'moved':
      return after ? [{ ...node, children: inlines(node.children, context) }] : [];
    case 'movedAway': {
      const words = after ? undefined : context.moved.words.get(node.key);
      return words === undefined ? [] : [{ type: 'moved', key: node.key, children: inlines(words, context) }];
    }
    case 'movedFromClause':
      return after ? [{ ...node, children: inlines(node.children, context) }] : [];
    case 'movedToClause':
      return after ? [] : [node];
    case 'text':
      return [{ type: 'text', value: (after ? undefined : node.was?.value) ?? node.value }];
    case 'emphasis':
    case 'strong':
    case 'superscript':
    case 'subscript': {
      const children = inlines(node.children, context);
      if (after) return [{ ...node, children }];
      return node.only === 'after' ? children : [{ type: node.type, children }];
    }
    case 'term': {
      const children = inlines(node.children, context);
      if (after) return [{ ...node, children }];
      return node.only === 'after' ? children : [{ type: 'term', id: node.was?.id ?? node.id, children }];
    }
    default:
      return [node];
  }
}

/** The pieces of a split or merged paragraph as one: the blocks of the first, with the words of all. */
function joinBlocks(pieces: readonly RedlineBlock[]): RedlineBlock[] {
  const [first, ...others] = pieces;
  if (first === undefined) return [];
  const words = others.flatMap((piece) => [{ type: 'text' as const, value: ' ' }, ...wordsIn(piece)]);
  const join = (block: RedlineBlock): RedlineBlock => {
    if (block.type === 'paragraph') return { ...block, children: [...block.children, ...words] };
    if (block.type === 'numbered') return { ...block, children: block.children.map(join) };
    return block;
  };
  return [join(first)];
}

function wordsIn(block: RedlineBlock): readonly RedlineInline[] {
  if (block.type === 'paragraph') return block.children;
  return isParentOf(block, 'block') ? block.children.flatMap(wordsIn) : [];
}
