import type { Table, TableCell, TableRow } from 'mdast';
import type { ClauseTreeEditor } from './clause-tree-editor.ts';
import type { Shape } from './place-lines.ts';
import type { Holder } from './sent-lines.ts';

type Place = NonNullable<Shape['place']>;

/** What is before or after a new cell. */
export interface Beside {
  readonly holder: Holder | undefined;
  readonly place: Place | undefined;
}

/** Puts new cells into the rows of tables, or into new ones. */
export class RowWriter {
  readonly #tree: ClauseTreeEditor;
  readonly #rows = new Map<string, TableRow>();

  constructor(tree: ClauseTreeEditor) {
    this.#tree = tree;
  }

  add(cell: TableCell, { table, row }: Place, before: Beside, after: Beside): void {
    const known = this.#rows.get(`${table} ${row}`);
    if (known !== undefined) {
      this.#tree.into(known, cell, 'end');
      return;
    }
    const isInRow = ({ place }: Beside): boolean => place?.table === table && place.row === row;
    if (before.holder?.type === 'tableCell' && isInRow(before)) this.#tree.after(before.holder, cell);
    else if (after.holder?.type === 'tableCell' && isInRow(after)) this.#tree.before(after.holder, cell);
    else this.#addRow(cell, before.holder, `${table} ${row}`, before.place?.table === table);
  }

  /** A row with its first cell, after the row in which a cell is, or of a new table. */
  #addRow(cell: TableCell, holder: Holder | undefined, key: string, isInTable: boolean): void {
    const made: TableRow = { type: 'tableRow', children: [] };
    this.#tree.into(made, cell, 'end');
    this.#rows.set(key, made);
    const parent = holder === undefined ? undefined : this.#tree.parentOf(holder);
    if (parent?.type === 'tableRow' && isInTable) {
      this.#tree.after(parent, made);
      return;
    }
    const whole: Table = { type: 'table', align: [], children: [] };
    this.#tree.into(whole, made, 'end');
    if (holder === undefined) this.#tree.first(whole);
    else this.#tree.after(this.#tree.outOfLists(holder), whole);
  }
}
