import type { Table } from '../model/clause-tree.ts';
import { plainText } from '../model/plain-text.ts';
import type { RedlineTable } from './redline-tree.ts';
import { accept } from './resolve.ts';
import { say } from '../words/say.ts';

/**
 * What is said above a table whose columns are in another order than before; `undefined` if they are in the same.
 *
 * @param labelOf how a reference is printed in the new text
 */
export function columnsChange(table: RedlineTable, labelOf: (id: string) => string): string | undefined {
  if (table.columns === undefined) return undefined;
  const headings = headingsOf(table, labelOf);
  const moved = pairedColumns(table).flatMap(({ before, after }) => {
    const words = headings[after] ?? '';
    const name = words === '' ? say.redline.tableMarkWords.column({ after: after + 1 }) : `“${words}”`;
    return before === after ? [] : [say.redline.tableMarkWords.wasColumn({ name, before: before + 1 })];
  });
  return [say.redline.tableMarkWords.columnsInAnotherOrder, ...(moved.length === 0 ? [] : [moved.join(', ')])].join(
    ': ',
  );
}

/** What is said above a table with columns that are aligned otherwise than before; `undefined` if there are none. */
export function alignChange(table: RedlineTable): string | undefined {
  const { align, was } = table;
  if (was === undefined) return undefined;
  const changed = pairedColumns(table).flatMap(({ before, after }) => {
    const [old, now] = [was.align[before] ?? null, align[after] ?? null];
    return old === now
      ? []
      : [
          say.redline.tableMarkWords.columnPreviously({
            after: after + 1,
            alignNames: alignNames[now ?? 'none'],
            alignNames2: alignNames[old ?? 'none'],
          }),
        ];
  });
  return changed.length === 0
    ? undefined
    : say.redline.tableMarkWords.alignmentChanged({ changed: changed.join('; ') });
}

const alignNames = {
  left: say.redline.tableMarkWords.left,
  right: say.redline.tableMarkWords.right,
  center: say.redline.tableMarkWords.centred,
  none: say.redline.tableMarkWords.asUsual,
} as const;

/** The columns that the table has on both sides: their positions before and after, from 0. */
function pairedColumns(table: RedlineTable): readonly { readonly before: number; readonly after: number }[] {
  const [header] = table.children;
  if (header?.type !== 'tableRow') return table.align.map((_, index) => ({ before: index, after: index }));
  let [old, after] = [0, 0];
  return header.children.flatMap((cell) => {
    const pair = { before: table.columns?.[old] ?? old, after };
    if (cell.type !== 'insertion') old += cell.type === 'deletion' ? cell.children.length : 1;
    if (cell.type !== 'deletion') after += cell.type === 'insertion' ? cell.children.length : 1;
    return cell.type === 'tableCell' ? [pair] : [];
  });
}

/** The words of the header now, column by column. */
function headingsOf({ align, children }: RedlineTable, labelOf: (id: string) => string): readonly string[] {
  const header: Table | RedlineTable = { type: 'table', align, children: children.slice(0, 1) };
  const [table] = accept({ type: 'redline', children: [header] }).children;
  const cells = table?.type === 'table' ? (table.children[0]?.children ?? []) : [];
  return cells.map((cell) => plainText(cell, labelOf));
}
