import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Table, TableCell } from '../../model/clause-tree.ts';
import { convertNode, type NodeTable } from '../../model/node-table.ts';
import { nothing } from '../../redline/mark-words.ts';
import type { RedlineCell, RedlineRow, RedlineTable } from '../../redline/redline-tree.ts';
import { alignChange, columnsChange } from '../../redline/table-mark-words.ts';
import * as element from './elements.ts';
import { inlineElements } from './inline-elements.ts';
import { deleted, inserted, noteAbove, noteInText, readAloud, type MarkNote } from './mark-elements.ts';
import { awayNote, fromClauseNote, movedNote, nowInClauseNote } from './move-notes.ts';
import { inDeletion, inInsertion, type NodeContext } from './node-context.ts';
import { say } from '../../words/say.ts';

/** A table, after notes of changes to its columns. */
export function tableElements(table: RedlineTable, context: NodeContext): ElementContent[] {
  const { align, children } = table;
  const width = Math.max(1, ...children.map(widthOf));
  const shared = { context, align, alignBefore: table.was?.align ?? align, width };
  const printed = element.table(
    children.flatMap((row, index) => convertNode(rows, row, { ...shared, isHeader: index === 0, notes: [] })),
    context.position === 'redline'
      ? say.clauseText.tableElements.tableWithItsChanges
      : say.clauseText.tableElements.table,
  );
  const changes = [columnsChange(table, (id) => context.labelOf(id, 'after')), alignChange(table)];
  return [...changes.flatMap((words) => (words === undefined ? [] : [noteAbove({ words })])), printed];
}

function widthOf(row: RedlineRow): number {
  if (row.type === 'tableRow') return row.children.reduce((sum, cell) => sum + singleCells(cell).length, 0);
  return row.type === 'movedAway' ? 1 : Math.max(1, ...row.children.map(widthOf));
}

interface RowContext {
  readonly context: NodeContext;
  readonly isHeader: boolean;
  readonly align: Table['align'];
  readonly alignBefore: Table['align'];
  /** How many cells a row has at most. */
  readonly width: number;
  /** What is said at the start of the first cell. */
  readonly notes: readonly MarkNote[];
}

const rows: NodeTable<RedlineRow, RowContext, ElementContent[]> = {
  tableRow: ({ children }, row) => [rowElement(children, row)],
  insertion: ({ children }, row) =>
    children.map(({ children: cells }) => rowElement(markedCells('insertion', cells), row)),
  deletion: ({ children }, row) =>
    children.map(({ children: cells }) => rowElement(markedCells('deletion', cells), row)),
  moved: (node, row) =>
    node.children.map(({ children: cells }) => rowElement(cells, withNote(row, movedNote(node, row.context)))),
  movedAway: (node, row) => [placeOfRow(awayNote(node, row.context), row)],
  movedFromClause: (node, row) =>
    node.children.flatMap((child, index) =>
      convertNode(rows, child, index === 0 ? withNote(row, fromClauseNote(node, row.context)) : row),
    ),
  movedToClause: (node, row) => [placeOfRow(nowInClauseNote(node, row.context), row)],
};

const withNote = (row: RowContext, note: MarkNote): RowContext => ({ ...row, notes: [...row.notes, note] });

/** The place where a row was. */
const placeOfRow = (note: MarkNote, { width }: RowContext): ElementContent =>
  h('tr', { className: 'gone' }, h('td', { colSpan: width }, noteInText(note)));

/** Marks an inserted or deleted row cell by cell: HTML allows no element around a row. */
function markedCells(type: 'insertion' | 'deletion', row: readonly TableCell[]): readonly RedlineCell[] {
  return row.map((cell) => ({ type, children: [cell] }));
}

function rowElement(row: readonly RedlineCell[], { context, isHeader, align, alignBefore, notes }: RowContext) {
  let [before, after] = [0, 0];
  const printed = row.flatMap(singleCells).map((cell, index) => {
    const aligned = (cell.type === 'deletion' ? alignBefore[before] : align[after]) ?? null;
    if (cell.type !== 'insertion') before += 1;
    if (cell.type !== 'deletion') after += 1;
    const words = convertNode(cells, cell, context);
    const start = index === 0 ? notes.flatMap((note): ElementContent[] => [noteInText(note), space]) : [];
    return element.tableCell(isHeader, aligned, [...start, ...words]);
  });
  return element.tableRow(printed);
}

const space: ElementContent = { type: 'text', value: ' ' };

/** A mark around several cells becomes one around each. */
function singleCells(cell: RedlineCell): readonly RedlineCell[] {
  return cell.type === 'tableCell' ? [cell] : cell.children.map((child) => ({ ...cell, children: [child] }));
}

const cells: NodeTable<RedlineCell, NodeContext, ElementContent[]> = {
  tableCell: ({ children }, context) => inlineElements(children, context),
  insertion: ({ children }, context) => marked(inserted, children, inInsertion(context)),
  deletion: ({ children }, context) => marked(deleted, children, inDeletion(context)),
};

function marked(mark: typeof inserted, cell: readonly TableCell[], context: NodeContext): ElementContent[] {
  const words = cell.flatMap(({ children }) => inlineElements(children, context));
  return [mark('span', words.length === 0 ? [readAloud(nothing.blank)] : words)];
}
