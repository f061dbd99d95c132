import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import type { RedlineCell, RedlineTable, RedlineTableCell, RedlineTableRow } from '../../../redline/redline-tree.ts';
import { markedInlines } from './inline-elements.ts';
import { placed, type Typed } from './placed.ts';
import type { Mark, Writing } from './writing.ts';

/** A table; its first row is the head. */
export function tableElement(
  table: RedlineTable,
  mark: Mark | undefined,
  look: { readonly class?: string },
  writing: Writing,
): ElementContent {
  const rows = placed<RedlineTableRow>(table.children, isPlainRow, mark).map((row, place) => {
    const cells = cellElements(row.node?.children ?? [], place === 0 ? 'th' : 'td', row.mark, writing);
    return x('tr', row.look, cells.length > 0 ? cells : [x('td', [x('p')])]);
  });
  return x('table', { eId: writing.ids.next(writing.parent, 'table'), ...look }, rows);
}

function cellElements(
  cells: readonly RedlineCell[],
  name: 'th' | 'td',
  mark: Mark | undefined,
  writing: Writing,
): ElementContent[] {
  return placed<RedlineTableCell>(cells, isPlainCell, mark).map((cell) =>
    x(name, cell.look, [x('p', markedInlines(cell.node?.children ?? [], cell.mark, writing))]),
  );
}

function isPlainRow(row: Typed): row is RedlineTableRow {
  return row.type === 'tableRow';
}

function isPlainCell(cell: Typed): cell is RedlineTableCell {
  return cell.type === 'tableCell';
}
