import type { Block, ClauseTree, ListItem, TableRow } from '../code/clause-tree.ts';
import { isHolding } from '../code/nodes.ts';
import { normaliseInlines } from './normalise-inlines.ts';

/**
 * The normal form in which clause trees are compared: white space as it is printed (one space between words, none at
 * the edges of a paragraph or cell), adjacent text joined, and nothing empty: no text, stress, paragraph, list item or
 * row (but the header) without words. Two trees with the same normal form print the same. `undefined` gives an empty tree.
 */
export function normalise(tree: ClauseTree | undefined): ClauseTree {
  return { type: 'clause', children: normaliseBlocks(tree?.children ?? []) };
}

function normaliseBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map(normaliseBlock).filter(holdsSomething);
}

function normaliseBlock(block: Block): Block {
  if (isHolding(block, 'inline')) return { ...block, children: normaliseInlines(block.children) };
  if (isHolding(block, 'item')) {
    return { ...block, children: block.children.map(normaliseItem).filter(holdsSomething) };
  }
  if (isHolding(block, 'row')) return { ...block, children: normaliseRows(block.children) };
  return { ...block, children: normaliseBlocks(block.children) };
}

function normaliseItem(item: ListItem): ListItem {
  return { ...item, children: normaliseBlocks(item.children) };
}

function normaliseRows(rows: readonly TableRow[]): TableRow[] {
  const normal = rows.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: normaliseInlines(cell.children) })),
  }));
  const isBlank = (row: TableRow): boolean => !row.children.some(holdsSomething);
  return normal.every(isBlank) ? [] : normal.filter((row, index) => index === 0 || !isBlank(row));
}

function holdsSomething(node: { readonly children: readonly unknown[] }): boolean {
  return node.children.length > 0;
}
