import { alignChange, columnsChange } from '../../redline/table-mark-words.ts';
import { hasMarks } from '../../redline/marks.ts';
import type { RedlineCell, RedlineRow, RedlineTable } from '../../redline/redline-tree.ts';
import { content, type TypstCode } from './code.ts';
import { hasLink } from './has-link.ts';
import type { InlineWriter } from './inline-writer.ts';
import {
  awayNote,
  fromClauseNote,
  hereNote,
  noteAbove,
  noteInText,
  nowInClauseNote,
  type MarkNote,
} from './mark-notes.ts';
import { tableOf, type TableLine } from './table-of.ts';

/** A table with its marks: what changed for all of it above, and notes in front of the rows that moved. */
export function writeTable(table: RedlineTable, writer: InlineWriter): TypstCode {
  const { labelOf } = writer.context;
  const changes = [columnsChange(table, (id) => labelOf(id, 'after')), alignChange(table)];
  const [header] = table.children;
  const [head = { cells: [] }, ...rows] = table.children.flatMap((row) => linesOf(row, writer));
  // A note of a move is a link.
  const isHeadLinked = header !== undefined && (hasLink(header) || hasMarks(header));
  return content([
    ...changes.flatMap((words) => (words === undefined ? [] : [noteAbove({ words })])),
    tableOf(table.align, { head, rows, isHeadLinked }),
  ]);
}

function linesOf(row: RedlineRow, writer: InlineWriter): readonly TableLine[] {
  const { context } = writer;
  switch (row.type) {
    case 'tableRow':
      return [{ cells: row.children.flatMap((cell) => cellsOf(cell, writer)) }];
    case 'insertion':
    case 'deletion':
      return row.children.flatMap((child) => linesOf(child, writer.inside(row.type)));
    case 'moved':
      return withNote(hereNote(row.key, context), linesOf(row.children[0], writer));
    case 'movedAway':
      return [{ note: noteInText(awayNote(row.key, context)) }];
    case 'movedFromClause':
      return withNote(
        fromClauseNote(row, context),
        row.children.flatMap((child) => linesOf(child, writer)),
      );
    case 'movedToClause':
      return row.children.map(() => ({ note: noteInText(nowInClauseNote(row, context)) }));
    default:
      return row satisfies never;
  }
}

/** Lines of a table, each with a note at its start. */
function withNote(note: MarkNote, lines: readonly TableLine[]): readonly TableLine[] {
  return lines.map((line, index) => {
    const code = noteInText(index === 0 ? note : { words: note.words });
    if ('note' in line) return { note: content([code, ' ', line.note]) };
    const [first = content([]), ...others] = line.cells;
    return { cells: [content([code, ' ', first]), ...others] };
  });
}

function cellsOf(cell: RedlineCell, writer: InlineWriter): readonly TypstCode[] {
  switch (cell.type) {
    case 'tableCell':
      return [writer.line(cell.children)];
    case 'insertion':
    case 'deletion':
      return cell.children.map(({ children }) => writer.inside(cell.type).line(children));
    default:
      return cell satisfies never;
  }
}
