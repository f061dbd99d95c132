import { joinLists } from './divided-lists.ts';
import { listKind } from '../model/list-labels.ts';
import type { Block, ClauseTree, Inline, ListItem, Paragraph, TableCell, TableRow } from '../model/clause-tree.ts';
import { findMovedNodes, type MovedNodes } from './moved-nodes.ts';
import { withoutBlankRows } from './normalise.ts';
import { join, joinWithSpaces, normaliseInlines } from './normalise-inlines.ts';
import type {
  RedlineSide,
  Redline,
  RedlineBlock,
  RedlineCell,
  RedlineInline,
  RedlineItem,
  RedlineListItem,
  RedlinePlainBlock,
  RedlineRow,
  RedlineTableRow,
} from './redline-tree.ts';

/** The new tree, in normal form: insertions kept, deletions dropped, moved nodes at their new place. */
export function accept(redline: Redline): ClauseTree {
  return resolve(redline, 'after');
}

/** The old tree, in normal form: deletions kept, insertions dropped, moved nodes at their old place. */
export function reject(redline: Redline): ClauseTree {
  return resolve(redline, 'before');
}

/** The side to resolve to, and the moved nodes, which are elsewhere on the old side. */
interface Target {
  readonly side: RedlineSide;
  readonly moved: MovedNodes;
}

function resolve(redline: Redline, side: RedlineSide): ClauseTree {
  const target = { side, moved: findMovedNodes(redline) };
  return { type: 'clause', children: blocks(redline.children, target) };
}

/** Without empty blocks: a list without items on one side is not on that side. */
function blocks(nodes: readonly RedlineBlock[], target: Target): Block[] {
  return joinLists(nodes.flatMap((node) => block(node, target)).filter(({ children }) => children.length > 0));
}

function block(node: RedlineBlock, target: Target): readonly Block[] {
  const after = target.side === 'after';
  switch (node.type) {
    case 'insertion':
      return after ? node.children : [];
    case 'deletion':
      return after ? [] : node.children;
    case 'moved':
      return after ? block(node.children[0], target) : [];
    case 'movedAway': {
      const moved = after ? undefined : target.moved.blocks.get(node.key);
      return moved ? block(moved, target) : [];
    }
    case 'movedFromClause':
      return after ? blocks(node.children, target) : [];
    case 'movedToClause':
      return after ? [] : node.children;
    case 'reshaped':
      return after ? blocks(node.children, target) : node.before;
    case 'split':
      return after ? blocks(node.children, target) : joinBlocks(blocks(node.children, target));
    case 'merged':
      return after ? joinBlocks(blocks(node.children, target)) : blocks(node.children, target);
    default:
      return [plainBlock(node, target)];
  }
}

function plainBlock(node: RedlinePlainBlock, target: Target): Block {
  const was = target.side === 'before' && 'was' in node ? node.was : {};
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: inlines(node.children, target) };
    case 'list': {
      const kind = listKind(target.side === 'before' ? (node.was ?? node) : node);
      return { type: 'list', ...kind, children: items(node.children, target) };
    }
    case 'table': {
      const { align } = { ...node, ...was };
      const rows = withoutBlankRows(node.children.flatMap((child) => row(child, target)));
      return { type: 'table', align, children: target.side === 'before' ? inOldOrder(rows, node.columns) : rows };
    }
    case 'numbered': {
      const { id, number } = { ...node, ...was };
      return { type: 'numbered', id, number, children: blocks(node.children, target) };
    }
    case 'subheading': {
      const { depth } = { ...node, ...was };
      return { type: 'subheading', depth, children: inlines(node.children, target) };
    }
    case 'footnoteDefinition': {
      const { label } = { ...node, ...was };
      return { type: 'footnoteDefinition', label, children: blocks(node.children, target) };
    }
    case 'figure': {
      const { picture, alt } = { ...node, ...was };
      return { type: 'figure', picture, alt, children: blocks(node.children, target) };
    }
    default:
      return { type: node.type, children: blocks(node.children, target) };
  }
}

/** Drops items that are empty because all their words moved away. */
function items(nodes: readonly RedlineItem[], target: Target): ListItem[] {
  return nodes.flatMap((node) => item(node, target)).filter(({ children }) => children.length > 0);
}

function item(node: RedlineItem, target: Target): readonly ListItem[] {
  const after = target.side === 'after';
  const plain = (child: RedlineListItem): ListItem => ({ type: 'listItem', children: blocks(child.children, target) });
  switch (node.type) {
    case 'listItem':
      return [plain(node)];
    case 'insertion':
      return after ? node.children : [];
    case 'deletion':
      return after ? [] : node.children;
    case 'moved':
      return after ? [plain(node.children[0])] : [];
    case 'movedAway': {
      const moved = after ? undefined : target.moved.items.get(node.key);
      return moved ? [plain(moved)] : [];
    }
    case 'movedFromClause':
      return after ? node.children.flatMap((child) => item(child, target)) : [];
    case 'movedToClause':
      return after ? [] : node.children;
    case 'split':
      return after ? node.children.map(plain) : joinItems(node.children.map(plain));
    case 'merged':
      return after ? joinItems(node.children.map(plain)) : node.children.map(plain);
  }
}

function row(node: RedlineRow, target: Target): readonly TableRow[] {
  const after = target.side === 'after';
  const plain = (child: RedlineTableRow): TableRow => ({
    type: 'tableRow',
    children: child.children.flatMap((grandchild) => cell(grandchild, target)),
  });
  switch (node.type) {
    case 'tableRow':
      return [plain(node)];
    case 'insertion':
      return after ? node.children : [];
    case 'deletion':
      return after ? [] : node.children;
    case 'moved':
      return after ? [plain(node.children[0])] : [];
    case 'movedAway': {
      const moved = after ? undefined : target.moved.rows.get(node.key);
      return moved ? [plain(moved)] : [];
    }
    case 'movedFromClause':
      return after ? node.children.flatMap((child) => row(child, target)) : [];
    case 'movedToClause':
      return after ? [] : node.children;
  }
}

/** Rows with their columns in the order before. */
function inOldOrder(rows: readonly TableRow[], columns: readonly number[] | undefined): readonly TableRow[] {
  if (columns === undefined) return rows;
  const order = columns.map((old, now) => ({ old, now })).sort((a, b) => a.old - b.old);
  return rows.map(({ type, children }) => ({ type, children: order.flatMap(({ now }) => children[now] ?? []) }));
}

function cell(node: RedlineCell, target: Target): readonly TableCell[] {
  if (node.type === 'tableCell') return [{ type: 'tableCell', children: inlines(node.children, target) }];
  return (node.type === 'insertion') === (target.side === 'after') ? node.children : [];
}

/** Words on one side. Words in them that moved are where they were found, on the new side. */
export function resolveInlines(nodes: readonly RedlineInline[], side: RedlineSide): readonly Inline[] {
  return inlines(nodes, { side, moved: { blocks: new Map(), items: new Map(), rows: new Map(), words: new Map() } });
}

function inlines(nodes: readonly RedlineInline[], target: Target): readonly Inline[] {
  const resolved = join(nodes.flatMap((node) => inline(node, target)));
  return nodes.some(isMove) ? normaliseInlines(resolved) : resolved;
}

/** Whether white space beside a mark collapses. */
function isMove({ type }: RedlineInline): boolean {
  return type === 'moved' || type === 'movedAway' || type === 'movedFromClause' || type === 'movedToClause';
}

function inline(node: RedlineInline, target: Target): readonly Inline[] {
  switch (node.type) {
    case 'insertion':
      return target.side === 'after' ? node.children : [];
    case 'deletion':
      return target.side === 'before' ? node.children : [];
    case 'moved':
      return target.side === 'after' ? inlines(node.children, target) : [];
    case 'movedAway':
      return target.side === 'before' ? inlines(target.moved.words.get(node.key) ?? [], target) : [];
    case 'movedFromClause':
      return target.side === 'after' ? inlines(node.children, target) : [];
    case 'movedToClause':
      return target.side === 'before' ? node.children : [];
    case 'text':
      return [{ type: 'text', value: (target.side === 'before' ? node.was?.value : undefined) ?? node.value }];
    case 'emphasis':
    case 'strong':
    case 'superscript':
    case 'subscript':
    case 'term': {
      const children = inlines(node.children, target);
      if (node.only !== undefined && node.only !== target.side) return children;
      if (node.type !== 'term') return [{ type: node.type, children }];
      return [{ type: 'term', id: (target.side === 'before' ? node.was?.id : undefined) ?? node.id, children }];
    }
    default:
      return [node];
  }
}

/** Joins the pieces of a split or merged block. */
function joinBlocks(pieces: readonly Block[]): Block[] {
  const [first] = pieces;
  if (first?.type !== 'numbered') return [joinParagraphs(pieces)];
  const contents = pieces.flatMap((piece) => (piece.type === 'numbered' ? piece.children : []));
  return [{ ...first, children: [joinParagraphs(contents)] }];
}

function joinItems(pieces: readonly ListItem[]): ListItem[] {
  return [{ type: 'listItem', children: [joinParagraphs(pieces.flatMap((piece) => piece.children))] }];
}

function joinParagraphs(pieces: readonly Block[]): Paragraph {
  const words = pieces.map((piece) => (piece.type === 'paragraph' ? piece.children : []));
  return { type: 'paragraph', children: joinWithSpaces(words) };
}
