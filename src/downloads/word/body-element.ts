import type { Table } from 'docx';
import { noRanges, type Line, type Ranges } from './line.ts';
import type { Side } from './side.ts';

/** A table of a text, with its tracked changes. */
export interface WrittenTable extends Ranges {
  readonly kind: 'table';
  readonly table: Table;
  /** The sides that it is on. */
  readonly side: Side;
}

/** A paragraph or table of a text, before it is known what follows it. */
export type BodyElement = Line | WrittenTable;

/** A table as an element of a text. */
export function tableElement(table: Table, side: Side): WrittenTable {
  return { kind: 'table', table, side, ...noRanges };
}
