import type { Table, TableCell, TableRow } from '../code/clause-tree.ts';
import { alignNodes, type Aligned } from './align-nodes.ts';
import { alignUnits, type Group } from './align-units.ts';
import { redlineInlines } from './redline-inlines.ts';
import type { RedlineCell, RedlineRow, RedlineTable, RedlineTableRow } from './redline-tree.ts';
import { spokenWords, unitOfRow } from './unit-of-node.ts';
import { createUnit, type Unit } from './unit.ts';
import type { Reader } from './reader.ts';

/** A table before and after as one: header with header, then row with row, and in each row cell with cell. */
export function redlineTable(before: Table, after: Table, reader: Reader): RedlineTable {
  const columns = alignColumns(before, after, reader);
  const redlineRow: RedlineRowOf = (left, right) => redlineCells(left, right, columns, reader);
  const header: readonly Aligned<TableRow>[] = before.children
    .slice(0, 1)
    .flatMap((left) =>
      after.children.slice(0, 1).map((right) => ({ how: 'changed' as const, before: left, after: right })),
    );
  const body = alignNodes(before.children.slice(1), after.children.slice(1), (row, source) =>
    unitOfRow(row, source, reader),
  );
  const was = JSON.stringify(before.align) === JSON.stringify(after.align) ? {} : { was: { align: before.align } };
  const children = [...header, ...body].flatMap((aligned) => writeRows(aligned, redlineRow));
  return { type: 'table', align: after.align, ...was, children };
}

/** Redlines two rows of one table. */
export type RedlineRowOf = (before: TableRow, after: TableRow) => RedlineTableRow;

function writeRows(aligned: Aligned<TableRow>, redlineRow: RedlineRowOf): readonly RedlineRow[] {
  switch (aligned.how) {
    case 'same':
      return [aligned.node];
    case 'changed':
      return [redlineRow(aligned.before, aligned.after)];
    case 'deleted':
      return [{ type: 'deletion', children: aligned.nodes }];
    case 'inserted':
      return [{ type: 'insertion', children: aligned.nodes }];
    case 'split':
    case 'merged':
      throw new TypeError('Rows are not divisible');
  }
}

/** Redlines two rows whose table is not known to have gained or lost a column. */
export function redlineRow(before: TableRow, after: TableRow, reader: Reader): RedlineTableRow {
  return redlineCells(before, after, undefined, reader);
}

/** Which columns before are which columns after, where their number changed; none where it did not. */
interface Columns {
  readonly before: number;
  readonly after: number;
  readonly groups: readonly Group[];
}

function alignColumns(before: Table, after: Table, reader: Reader): Columns | undefined {
  const [left, right] = [before.children[0]?.children.length ?? 0, after.children[0]?.children.length ?? 0];
  if (left === right) return undefined;
  const groups = alignUnits(columnUnits(before, left, reader), columnUnits(after, right, reader));
  return { before: left, after: right, groups };
}

function columnUnits(table: Table, count: number, reader: Reader): readonly Unit[] {
  return Array.from({ length: count }, (_, column) => {
    const cells = table.children.flatMap((row) => row.children.slice(column, column + 1));
    const words = cells.flatMap((cell) => spokenWords(cell, reader));
    const identity = JSON.stringify(cells[0]);
    return createUnit({ kind: 'column', identity, threshold: 0.25 }, () => words);
  });
}

function redlineCells(
  before: TableRow,
  after: TableRow,
  columns: Columns | undefined,
  reader: Reader,
): RedlineTableRow {
  const [left, right] = [before.children, after.children];
  const fits = columns?.before === left.length && columns.after === right.length;
  const shared = Array.from({ length: Math.min(left.length, right.length) }, (_, index): Group => {
    return { before: [index, index + 1], after: [index, index + 1] };
  });
  const cells: RedlineCell[] = [];
  let [i, j] = [0, 0];
  for (const group of [...(fits ? columns.groups : shared), undefined]) {
    const [toI, toJ] = [group?.before[0] ?? left.length, group?.after[0] ?? right.length];
    cells.push(...unpairedCells(left.slice(i, toI), right.slice(j, toJ)));
    const [oldCell, newCell] = [left[toI], right[toJ]];
    if (group && oldCell && newCell) {
      cells.push({ type: 'tableCell', children: redlineInlines(oldCell.children, newCell.children, reader) });
    }
    [i, j] = [toI + 1, toJ + 1];
  }
  return { type: 'tableRow', children: cells };
}

function unpairedCells(before: readonly TableCell[], after: readonly TableCell[]): readonly RedlineCell[] {
  return [
    ...(before.length > 0 ? [{ type: 'deletion' as const, children: before }] : []),
    ...(after.length > 0 ? [{ type: 'insertion' as const, children: after }] : []),
  ];
}
