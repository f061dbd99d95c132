import type { Block, ClauseTree, ListItem, TableRow } from '../model/clause-tree.ts';
import { memoize } from '../model/memoize.ts';
import { isParentOf } from '../model/nodes.ts';
import { joinLists } from './divided-lists.ts';
import { normaliseInlines } from './normalise-inlines.ts';

/**
 * The normal form in which clause trees are compared: one space between words and none at the edges of a paragraph or
 * cell, adjacent text and emphasis joined, and no empty text, emphasis, paragraph, list item or row (except a table's
 * header), and no list that goes on with the numbers of the one before. Items have no id. Trees with the same normal form print the same. `undefined` becomes an empty tree.
 */
export function normalise(tree: ClauseTree | undefined): ClauseTree {
  return tree === undefined ? { type: 'clause', children: [] } : normaliseOnce(tree);
}

/** Kept, because a text is compared with that of every other revision. */
const normaliseOnce = memoize((tree: ClauseTree): ClauseTree => {
  return { type: 'clause', children: normaliseBlocks(tree.children, withoutId) };
});

/** The normal form of a text that is printed without being compared: its items keep their ids. */
export function normaliseToPrint(tree: ClauseTree): ClauseTree {
  return { type: 'clause', children: normaliseBlocks(tree.children, (item) => item) };
}

/** The id of an item is not shown, and the label of a reference already says where it leads. */
const withoutId = ({ type, children }: ListItem): ListItem => ({ type, children });

type OfItem = (item: ListItem) => ListItem;

function normaliseBlocks(blocks: readonly Block[], ofItem: OfItem): Block[] {
  return joinLists(blocks.map((block) => normaliseBlock(block, ofItem)).filter(hasChildren));
}

function normaliseBlock(block: Block, ofItem: OfItem): Block {
  if (isParentOf(block, 'inline')) return { ...block, children: normaliseInlines(block.children) };
  if (isParentOf(block, 'item')) {
    return { ...block, children: block.children.map((item) => normaliseItem(item, ofItem)).filter(hasChildren) };
  }
  if (isParentOf(block, 'row')) return { ...block, children: normaliseRows(block.children) };
  return { ...block, children: normaliseBlocks(block.children, ofItem) };
}

function normaliseItem(item: ListItem, ofItem: OfItem): ListItem {
  return { ...ofItem(item), children: normaliseBlocks(item.children, ofItem) };
}

function normaliseRows(rows: readonly TableRow[]): TableRow[] {
  const normal = rows.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: normaliseInlines(cell.children) })),
  }));
  return withoutBlankRows(normal);
}

/** Rows without those that are blank, except a header. */
export function withoutBlankRows(rows: readonly TableRow[]): TableRow[] {
  const isBlank = (row: TableRow): boolean => !row.children.some(hasChildren);
  return rows.every(isBlank) ? [] : rows.filter((row, index) => index === 0 || !isBlank(row));
}

function hasChildren(node: { readonly children: readonly unknown[] }): boolean {
  return node.children.length > 0;
}
