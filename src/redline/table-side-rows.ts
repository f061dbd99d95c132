import { keepSide } from './keep-side.ts';
import { hasMarks } from './marks.ts';
import type { MovedNodes } from './moved-nodes.ts';
import type {
  RedlineBlock,
  RedlineCell,
  RedlineRow,
  RedlineSide,
  RedlineTable,
  RedlineTableRow,
} from './redline-tree.ts';
import { resolveInlines } from './resolve.ts';
import { pairRows, type MarkedRow, type SideRow } from './side-row.ts';

/** A row for the header of a table, and one for each of its other rows, below the header without marks. */
export function rowsOfTable(table: RedlineTable, moved: MovedNodes): readonly SideRow[] {
  const [head, ...others] = table.children;
  const rows = others.flatMap(singleRows);
  if (head?.type !== 'tableRow' || rows.length === 0) return rowOf(table, table, moved);
  const header = { ...table, children: [head] };
  return pairRows([
    ...rowOf(header, header, moved).map((row) => ({ ...row, continued: true as const })),
    ...rows.flatMap((row, index) => {
      const { type } = row;
      const below = rowOf({ ...table, children: [head, row] }, { ...table, children: [row] }, moved);
      return below.map(({ before, after, same }): MarkedRow => ({
        before: withPlainHead(before, 'before'),
        after: withPlainHead(after, 'after'),
        same,
        isBelowHead: { before: true, after: true },
        ...(index < rows.length - 1 ? { continued: true } : {}),
        ...(type === 'insertion' || type === 'deletion' ? { mark: type } : {}),
      }));
    }),
  ]);
}

/** @param compared the part that decides whether both sides are the same */
function rowOf(table: RedlineTable, compared: RedlineTable, moved: MovedNodes): readonly SideRow[] {
  const [before, after] = [keepSide([table], 'before', moved), keepSide([table], 'after', moved)];
  return before.length === 0 && after.length === 0 ? [] : [{ before, after, same: !hasMarks(compared) }];
}

/** A row by itself, with its mark. */
function singleRows(row: RedlineRow): readonly RedlineRow[] {
  switch (row.type) {
    case 'insertion':
    case 'deletion':
    case 'movedToClause':
      return row.children.map((child) => ({ ...row, children: [child] }));
    case 'movedFromClause':
      return row.children.map((child) => ({ ...row, children: [child] }));
    default:
      return [row];
  }
}

/** A table with a row below its header; nothing where the side has no such row. */
function withPlainHead(blocks: readonly RedlineBlock[], side: RedlineSide): readonly RedlineBlock[] {
  return blocks.flatMap((block) => {
    const [head, ...rows] = block.type === 'table' ? block.children : [];
    if (block.type !== 'table' || head?.type !== 'tableRow' || rows.length === 0) return [];
    return [{ ...block, children: [plainRow(head, side), ...rows] }];
  });
}

function plainRow({ children }: RedlineTableRow, side: RedlineSide): RedlineTableRow {
  return {
    type: 'tableRow',
    children: children.flatMap((cell): readonly RedlineCell[] =>
      cell.type === 'tableCell'
        ? [{ type: 'tableCell', children: resolveInlines(cell.children, side) }]
        : cell.children,
    ),
  };
}
