import type { Block, ListItem, TableRow } from '../../model/clause-tree.ts';
import type { RedlineBlock, RedlineItem, RedlineRow } from '../../redline/redline-tree.ts';
import { accept, reject } from '../../redline/resolve.ts';
import type { OneSide } from './side.ts';

/** Blocks on one side. */
export function blocksOn(children: readonly RedlineBlock[], side: OneSide): readonly Block[] {
  return (side === 'after' ? accept : reject)({ type: 'redline', children }).children;
}

/** List items on one side. */
export function itemsOn(items: readonly RedlineItem[], side: OneSide): readonly ListItem[] {
  const lists = blocksOn([{ type: 'list', ordered: false, start: 1, children: items }], side);
  return lists.flatMap((block) => (block.type === 'list' ? block.children : []));
}

/** Rows on one side. */
export function rowsOn(rows: readonly RedlineRow[], side: OneSide): readonly TableRow[] {
  const tables = blocksOn([{ type: 'table', align: [], children: rows }], side);
  return tables.flatMap((block) => (block.type === 'table' ? block.children : []));
}
