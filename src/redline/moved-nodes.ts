import { isHolding } from '../code/nodes.ts';
import type {
  Redline,
  RedlineBlock,
  RedlineItem,
  RedlineListItem,
  RedlinePlainBlock,
  RedlineRow,
  RedlineTableRow,
} from './redline-tree.ts';

/** The moved nodes of a redline by key, with the marks in them: what belongs at each `movedAway`. */
export interface MovedNodes {
  readonly blocks: ReadonlyMap<number, RedlinePlainBlock>;
  readonly items: ReadonlyMap<number, RedlineListItem>;
  readonly rows: ReadonlyMap<number, RedlineTableRow>;
}

/** Finds every moved node of a redline. */
export function movedNodes(redline: Redline): MovedNodes {
  const found: Found = { blocks: new Map(), items: new Map(), rows: new Map() };
  redline.children.forEach((block) => {
    lookInBlock(block, found);
  });
  return found;
}

interface Found {
  readonly blocks: Map<number, RedlinePlainBlock>;
  readonly items: Map<number, RedlineListItem>;
  readonly rows: Map<number, RedlineTableRow>;
}

function lookInBlock(block: RedlineBlock, found: Found): void {
  if (block.type === 'moved') {
    found.blocks.set(block.key, block.children[0]);
    lookInBlock(block.children[0], found);
  } else if (isHolding(block, 'item')) for (const item of block.children) lookInItem(item, found);
  else if (isHolding(block, 'row')) for (const row of block.children) lookInRow(row, found);
  else if (isHolding(block, 'block')) for (const child of block.children) lookInBlock(child, found);
}

function lookInItem(item: RedlineItem, found: Found): void {
  const moved = item.type === 'moved' ? item.children[0] : item;
  if (item.type === 'moved') found.items.set(item.key, item.children[0]);
  if (moved.type === 'listItem') for (const block of moved.children) lookInBlock(block, found);
}

function lookInRow(row: RedlineRow, found: Found): void {
  if (row.type === 'moved') found.rows.set(row.key, row.children[0]);
}
