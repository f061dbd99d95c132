import type { Block, ClauseTree, Inline, ListItem, Paragraph, TableCell, TableRow } from '../code/clause-tree.ts';
import { movedNodes, type MovedNodes } from './moved-nodes.ts';
import { join } from './normalise-inlines.ts';
import type {
  OnlySide,
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

/** The tree after, in normal form: every insertion kept, every deletion gone, everything moved at its place after. */
export function accept(redline: Redline): ClauseTree {
  return resolve(redline, 'after');
}

/** The tree before, in normal form: every deletion kept, every insertion gone, everything moved back. */
export function reject(redline: Redline): ClauseTree {
  return resolve(redline, 'before');
}

/** The side of the redline that is asked for, and the moved nodes, which stand at another place on the side before. */
interface View {
  readonly side: OnlySide;
  readonly moved: MovedNodes;
}

function resolve(redline: Redline, side: OnlySide): ClauseTree {
  const view = { side, moved: movedNodes(redline) };
  return { type: 'clause', children: blocks(redline.children, view) };
}

function blocks(nodes: readonly RedlineBlock[], view: View): Block[] {
  return nodes.flatMap((node) => block(node, view));
}

function block(node: RedlineBlock, view: View): readonly Block[] {
  const after = view.side === 'after';
  switch (node.type) {
    case 'insertion':
      return after ? node.children : [];
    case 'deletion':
      return after ? [] : node.children;
    case 'moved':
      return after ? [plainBlock(node.children[0], view)] : [];
    case 'movedAway': {
      const moved = after ? undefined : view.moved.blocks.get(node.key);
      return moved ? [plainBlock(moved, view)] : [];
    }
    case 'split':
      return after ? blocks(node.children, view) : joinBlocks(blocks(node.children, view));
    case 'merged':
      return after ? joinBlocks(blocks(node.children, view)) : blocks(node.children, view);
    default:
      return [plainBlock(node, view)];
  }
}

function plainBlock(node: RedlinePlainBlock, view: View): Block {
  const was = view.side === 'before' && 'was' in node ? node.was : {};
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: inlines(node.children, view) };
    case 'list': {
      const { ordered, start } = { ...node, ...was };
      return { type: 'list', ordered, start, children: node.children.flatMap((child) => item(child, view)) };
    }
    case 'table': {
      const { align } = { ...node, ...was };
      return { type: 'table', align, children: node.children.flatMap((child) => row(child, view)) };
    }
    case 'numbered': {
      const { id, number } = { ...node, ...was };
      return { type: 'numbered', id, number, children: blocks(node.children, view) };
    }
    case 'footnoteDefinition': {
      const { label } = { ...node, ...was };
      return { type: 'footnoteDefinition', label, children: blocks(node.children, view) };
    }
    default:
      return { type: node.type, children: blocks(node.children, view) };
  }
}

function item(node: RedlineItem, view: View): readonly ListItem[] {
  const after = view.side === 'after';
  const plain = (child: RedlineListItem): ListItem => ({ type: 'listItem', children: blocks(child.children, view) });
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
      const moved = after ? undefined : view.moved.items.get(node.key);
      return moved ? [plain(moved)] : [];
    }
    case 'split':
      return after ? node.children.map(plain) : joinItems(node.children.map(plain));
    case 'merged':
      return after ? joinItems(node.children.map(plain)) : node.children.map(plain);
  }
}

function row(node: RedlineRow, view: View): readonly TableRow[] {
  const after = view.side === 'after';
  const plain = (child: RedlineTableRow): TableRow => ({
    type: 'tableRow',
    children: child.children.flatMap((grandchild) => cell(grandchild, view)),
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
      const moved = after ? undefined : view.moved.rows.get(node.key);
      return moved ? [plain(moved)] : [];
    }
  }
}

function cell(node: RedlineCell, view: View): readonly TableCell[] {
  if (node.type === 'tableCell') return [{ type: 'tableCell', children: inlines(node.children, view) }];
  return (node.type === 'insertion') === (view.side === 'after') ? node.children : [];
}

function inlines(nodes: readonly RedlineInline[], view: View): Inline[] {
  return join(nodes.flatMap((node) => inline(node, view)));
}

function inline(node: RedlineInline, view: View): readonly Inline[] {
  switch (node.type) {
    case 'insertion':
      return view.side === 'after' ? node.children : [];
    case 'deletion':
      return view.side === 'before' ? node.children : [];
    case 'emphasis':
    case 'strong':
    case 'term': {
      const children = inlines(node.children, view);
      if (node.only !== undefined && node.only !== view.side) return children;
      if (node.type !== 'term') return [{ type: node.type, children }];
      return [{ type: 'term', id: (view.side === 'before' ? node.was?.id : undefined) ?? node.id, children }];
    }
    default:
      return [node];
  }
}

/** The pieces of a split or merged block as the one block. */
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
  const spaced = words.flatMap((children, index) =>
    index === 0 ? children : [{ type: 'text' as const, value: ' ' }, ...children],
  );
  return { type: 'paragraph', children: join(spaced) };
}
