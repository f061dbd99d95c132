import { isParentOf } from '../model/nodes.ts';
import type {
  MovedBlock,
  Redline,
  RedlineBlock,
  RedlineInline,
  RedlineItem,
  RedlineListItem,
  RedlineRow,
  RedlineTableRow,
} from './redline-tree.ts';

/** The moved nodes of a redline by key, with the marks in them. Each belongs at the `movedAway` with its key. */
export interface MovedNodes {
  readonly blocks: ReadonlyMap<number, MovedBlock>;
  readonly items: ReadonlyMap<number, RedlineListItem>;
  readonly rows: ReadonlyMap<number, RedlineTableRow>;
  readonly words: ReadonlyMap<number, readonly RedlineInline[]>;
}

/** Finds every moved node of a redline. */
export function findMovedNodes(redline: Redline): MovedNodes {
  const found: MutableMovedNodes = { blocks: new Map(), items: new Map(), rows: new Map(), words: new Map() };
  redline.children.forEach((block) => {
    visitBlock(block, found);
  });
  return found;
}

interface MutableMovedNodes {
  readonly blocks: Map<number, MovedBlock>;
  readonly items: Map<number, RedlineListItem>;
  readonly rows: Map<number, RedlineTableRow>;
  readonly words: Map<number, readonly RedlineInline[]>;
}

function visitBlock(block: RedlineBlock, found: MutableMovedNodes): void {
  switch (block.type) {
    case 'moved':
      found.blocks.set(block.key, block.children[0]);
      visitBlock(block.children[0], found);
      return;
    case 'movedFromClause':
    case 'reshaped':
    case 'split':
    case 'merged':
      for (const child of block.children) visitBlock(child, found);
      return;
    default:
      if (isParentOf(block, 'inline')) visitInlines(block.children, found);
      else if (isParentOf(block, 'item')) for (const item of block.children) visitItem(item, found);
      else if (isParentOf(block, 'row')) for (const row of block.children) visitRow(row, found);
      else if (isParentOf(block, 'block')) for (const child of block.children) visitBlock(child, found);
  }
}

function visitItem(item: RedlineItem, found: MutableMovedNodes): void {
  switch (item.type) {
    case 'moved':
      found.items.set(item.key, item.children[0]);
      visitItem(item.children[0], found);
      return;
    case 'movedFromClause':
    case 'split':
    case 'merged':
      for (const child of item.children) visitItem(child, found);
      return;
    case 'listItem':
      for (const block of item.children) visitBlock(block, found);
      return;
    case 'insertion':
    case 'deletion':
    case 'movedAway':
    case 'movedToClause':
      return;
    default:
      item satisfies never;
  }
}

function visitRow(row: RedlineRow, found: MutableMovedNodes): void {
  switch (row.type) {
    case 'moved':
      found.rows.set(row.key, row.children[0]);
      visitRow(row.children[0], found);
      return;
    case 'movedFromClause':
      for (const child of row.children) visitRow(child, found);
      return;
    case 'tableRow':
      for (const cell of row.children) if (cell.type === 'tableCell') visitInlines(cell.children, found);
      return;
    case 'insertion':
    case 'deletion':
    case 'movedAway':
    case 'movedToClause':
      return;
    default:
      row satisfies never;
  }
}

function visitInlines(nodes: readonly RedlineInline[], found: MutableMovedNodes): void {
  for (const node of nodes) {
    if (node.type === 'moved') found.words.set(node.key, node.children);
    if (node.type === 'moved' || (isParentOf(node, 'inline') && node.type !== 'link'))
      visitInlines(node.children, found);
  }
}
