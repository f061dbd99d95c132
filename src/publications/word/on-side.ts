import type { Block, ListItem, TableRow } from '../../code/clause-tree.ts';
import type {
  Redline,
  RedlineListItem,
  RedlinePlainBlock,
  RedlineTable,
  RedlineTableRow,
} from '../../redline/redline-tree.ts';
import { accept, reject } from '../../redline/resolve.ts';

type OneSide = 'before' | 'after';

/** A block as it stands on one side. */
export function blockOn(block: RedlinePlainBlock, side: OneSide): readonly Block[] {
  const redline: Redline = { type: 'redline', children: [block] };
  return (side === 'after' ? accept(redline) : reject(redline)).children;
}

/** A list item as it stands on one side. */
export function itemOn(item: RedlineListItem, side: OneSide): readonly ListItem[] {
  const list = blockOn({ type: 'list', ordered: false, start: 1, children: [item] }, side);
  return list.flatMap((block) => (block.type === 'list' ? block.children : []));
}

/** A row as it stands on one side. */
export function rowOn(row: RedlineTableRow, side: OneSide): readonly TableRow[] {
  const table: RedlineTable = { type: 'table', align: [], children: [row] };
  return blockOn(table, side).flatMap((block) => (block.type === 'table' ? block.children : []));
}
