import type { TableCell } from '../../../model/clause-tree.ts';
import { hasMarks } from '../../../redline/marks.ts';
import { fromClause, movedAway, movedHere, nowInClause } from '../../../redline/mark-words.ts';
import type { RedlineCell, RedlineRow, RedlineTable, RedlineTableCell } from '../../../redline/redline-tree.ts';
import { accept } from '../../../redline/resolve.ts';
import { alignChange, columnsChange } from '../../../redline/table-mark-words.ts';
import { inlinesText, marked, note, type InlineContext } from './inlines-text.ts';

/**
 * A line for each row. The column heading is repeated in each cell, so that a row can be listened to, or read on a narrow
 * screen. The header has its own line only where it has marks.
 *
 * @param mark the mark around the whole table, which each line has for itself
 */
export function tableText(table: RedlineTable, context: InlineContext, mark?: 'insertion' | 'deletion'): string {
  const [header, ...rows] = table.children;
  const changes = [columnsChange(table, (id) => context.labelOf(id, 'after')), alignChange(table)];
  const lines = changes.flatMap((change) => (change === undefined ? [] : [note(change)]));
  if (header === undefined) return lines.join('\n');
  const names = namesIn(header, context);
  const inMark = (line: string) => (mark === undefined ? line : marked(mark, line));
  const isHeaderShown = rows.length === 0 || hasMarks(header) || header.type !== 'tableRow';
  return [
    ...lines,
    ...(isHeaderShown ? rowLines(header, [], context).map(inMark) : []),
    ...rows.flatMap((row) => rowLines(row, names, context)).map(inMark),
  ].join('\n');
}

function rowLines(row: RedlineRow, names: readonly string[], context: InlineContext): readonly string[] {
  const { labelOf } = context;
  const line = (cells: readonly RedlineCell[], side = context.side): string =>
    cells
      .flatMap((cell) => cellTexts(cell, { ...context, side }))
      .map((cell, column) => named(names[column] ?? '', cell))
      .join('; ');
  switch (row.type) {
    case 'tableRow':
      return [line(row.children)];
    case 'insertion':
      return row.children.map(({ children }) => marked('insertion', line(children, 'after')));
    case 'deletion':
      return row.children.map(({ children }) => marked('deletion', line(children, 'before')));
    case 'moved':
      return [`${note(movedHere(row.key))} ${line(row.children[0].children)}`];
    case 'movedAway':
      return [note(movedAway(row.key))];
    case 'movedFromClause':
      return row.children
        .flatMap((child) => rowLines(child, names, context))
        .map((text) => `${note(fromClause(labelOf(row.clause, 'before'), row.key))} ${text}`);
    case 'movedToClause':
      return row.children.map(() => note(nowInClause(labelOf(row.clause, 'after'), row.key)));
    default:
      return row satisfies never;
  }
}

function cellTexts(cell: RedlineCell, context: InlineContext): readonly string[] {
  const inside = (cells: readonly TableCell[], side: 'before' | 'after') =>
    cells.map(({ children }) =>
      marked(side === 'after' ? 'insertion' : 'deletion', inlinesText(children, { ...context, side })),
    );
  switch (cell.type) {
    case 'tableCell':
      return [inlinesText(cell.children, context)];
    case 'insertion':
      return inside(cell.children, 'after');
    case 'deletion':
      return inside(cell.children, 'before');
    default:
      return cell satisfies never;
  }
}

function named(heading: string, cell: string): string {
  return heading === '' ? cell : `${heading}: ${cell}`;
}

/** The headings of all columns, as they are after the change, or before it where the column was deleted. */
function namesIn(header: RedlineRow, context: InlineContext): readonly string[] {
  if (header.type === 'movedAway') return [];
  const [row] = header.type === 'tableRow' ? [header] : header.children;
  if (row === undefined) return [];
  if (row.type !== 'tableRow') return namesIn(row, context);
  return row.children
    .flatMap((cell): readonly RedlineTableCell[] => (cell.type === 'tableCell' ? [cell] : cell.children))
    .map(({ children }) => {
      const [now] = accept({ type: 'redline', children: [{ type: 'paragraph', children }] }).children;
      return now?.type === 'paragraph' ? inlinesText(now.children, context) : '';
    });
}
