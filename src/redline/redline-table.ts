import type { Table, TableCell, TableRow } from '../model/clause-tree.ts';
import { alignNodes, type Alignment } from './align-nodes.ts';
import { alignUnits, type UnitMatch } from './align-units.ts';
import { countMarkedCharacters } from './marks.ts';
import { orderColumns } from './order-columns.ts';
import { redlineInlines } from './redline-inlines.ts';
import type { RedlineCell, RedlineRow, RedlineTable, RedlineTableRow } from './redline-tree.ts';
import { numbersIn, wordNumbers, unitOfRow } from './unit-of-node.ts';
import { numberedText } from './similarity.ts';
import { createUnit, type Unit } from './unit.ts';
import type { Reader } from './reader.ts';

/** Minimum similarity of two columns, or of two cells of rows that moved. */
const columnThreshold = 0.25;

/**
 * Merges a table before and after: header with header, then matching rows, and in each row matching cells. Its columns
 * are first put in the order after, if that marks fewer characters.
 */
export function redlineTable(before: Table, after: Table, reader: Reader): RedlineTable {
  const usual = redlineRows(before, after, reader);
  const ordered = orderColumns(before, after, reader);
  if (!ordered) return usual;
  const { was: _, ...marked } = redlineRows(ordered.table, after, reader);
  if (countMarkedCharacters(marked) >= countMarkedCharacters(usual)) return usual;
  const was = usual.was === undefined ? {} : { was: usual.was };
  return { ...marked, ...was, columns: ordered.columns };
}

function redlineRows(before: Table, after: Table, reader: Reader): RedlineTable {
  const columns = alignColumns(before, after, reader);
  const redlineRow: RedlineRows = (left, right) => redlineCells(left, right, columns, reader);
  const header: readonly Alignment<TableRow>[] = before.children
    .slice(0, 1)
    .flatMap((left) =>
      after.children.slice(0, 1).map((right) => ({ kind: 'changed' as const, before: left, after: right })),
    );
  const body = alignNodes(before.children.slice(1), after.children.slice(1), (row, source) =>
    unitOfRow(row, source, reader),
  );
  const was = JSON.stringify(before.align) === JSON.stringify(after.align) ? {} : { was: { align: before.align } };
  const children = [...header, ...body].flatMap((aligned) => writeRows(aligned, redlineRow));
  return { type: 'table', align: after.align, ...was, children };
}

/** Redlines two rows of the same table. */
export type RedlineRows = (before: TableRow, after: TableRow) => RedlineTableRow;

function writeRows(aligned: Alignment<TableRow>, redlineRow: RedlineRows): readonly RedlineRow[] {
  switch (aligned.kind) {
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

/** Redlines two rows of tables whose columns are not aligned, such as one that moved: by what is in their cells. */
export function redlineRow(before: TableRow, after: TableRow, reader: Reader): RedlineTableRow {
  const [left, right] = [before.children, after.children];
  if (left.length === right.length) return redlineCells(before, after, undefined, reader);
  const units = (cells: readonly TableCell[]): readonly Unit[] =>
    cells.map((cell) => createUnit({ kind: 'cell', threshold: columnThreshold }, () => numbersIn(cell, reader)));
  const groups = alignUnits(units(left), units(right));
  return redlineCells(before, after, { before: left.length, after: right.length, groups }, reader);
}

/** How columns correspond, if their number changed. */
interface Columns {
  readonly before: number;
  readonly after: number;
  readonly groups: readonly UnitMatch[];
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
    const words = cells.flatMap((cell) => wordNumbers(cell, reader));
    const identity = JSON.stringify(cells[0]);
    return createUnit({ kind: 'column', identity, threshold: columnThreshold }, () => numberedText(words));
  });
}

function redlineCells(
  before: TableRow,
  after: TableRow,
  columns: Columns | undefined,
  reader: Reader,
): RedlineTableRow {
  const [left, right] = [before.children, after.children];
  const isAligned = columns?.before === left.length && columns.after === right.length;
  const shared = Array.from({ length: Math.min(left.length, right.length) }, (_, index): UnitMatch => {
    return { before: [index, index + 1], after: [index, index + 1] };
  });
  const cells: RedlineCell[] = [];
  let [i, j] = [0, 0];
  for (const group of [...(isAligned ? columns.groups : shared), undefined]) {
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
