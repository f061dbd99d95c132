import { AlignmentType, BorderStyle, Table, TableCell, TableRow, WidthType, type Paragraph } from 'docx';
import type { Table as ClauseTable, TableCell as PlainCell, TableRow as PlainRow } from '../../code/clause-tree.ts';
import { colourDigits } from '../../design/colour-digits.ts';
import { colours } from '../../design/tokens.ts';
import type { MovedNodes } from '../../redline/moved-nodes.ts';
import type {
  RedlineCell,
  RedlineInline,
  RedlineRow,
  RedlineTable,
  RedlineTableRow,
} from '../../redline/redline-tree.ts';
import type { Frame } from './frame.ts';
import { writeLine } from './line.ts';
import { rowOn } from './on-side.ts';
import type { ParagraphFormat } from './paragraph-format.ts';
import type { RunWriter } from './run-writer.ts';
import { alike, type Side, type Sides } from './side.ts';
import { styles } from './styles.ts';
import type { Surroundings } from './surroundings.ts';
import { textWidth } from './sheet.ts';

type Align = ClauseTable['align'];

/** Writes tables: rows, cells and the alignment of columns are tracked. */
export class TableWriter {
  readonly #surroundings: Surroundings;
  readonly #runs: RunWriter;
  readonly #moved: MovedNodes;

  constructor(surroundings: Surroundings, runs: RunWriter, moved: MovedNodes) {
    this.#surroundings = surroundings;
    this.#runs = runs;
    this.#moved = moved;
  }

  /** A table and the small paragraph that keeps it apart from the next one: Word would join the two. */
  table(node: RedlineTable, side: Side, { left }: Frame): readonly (Table | Paragraph)[] {
    const align = { before: (node.was ?? node).align, after: node.align };
    const rows = node.children.flatMap((row, index) => this.#rows(row, side, index === 0, align));
    if (rows.length === 0) return [];
    const columns = Math.max(...rows.map(({ CellCount }) => CellCount));
    const width = textWidth - left;
    const table = new Table({
      rows: [...rows],
      width: { size: width, type: WidthType.DXA },
      columnWidths: Array.from({ length: columns }, () => Math.floor(width / columns)),
      indent: { size: left, type: WidthType.DXA },
      margins: { left: 100, right: 100 },
      borders: { ...lines, top: line, bottom: line, insideHorizontal: line },
    });
    const format = alike({ style: styles.afterTable, left: 0 });
    return [table, writeLine({ children: [], side, end: side, format }, this.#surroundings)];
  }

  #rows(row: RedlineRow, side: Side, isHead: boolean, align: Sides<Align>): readonly TableRow[] {
    const plain = ({ children }: RedlineTableRow | PlainRow, on: Side): readonly TableRow[] =>
      children.length === 0 ? [] : [this.#row(children, sideOfRow(children, on), isHead, align)];
    switch (row.type) {
      case 'tableRow':
        return plain(row, side);
      case 'insertion':
        return row.children.flatMap((one) => plain(one, 'after'));
      case 'deletion':
        return row.children.flatMap((one) => plain(one, 'before'));
      case 'moved':
        this.#surroundings.remarks.leave('Moved here.');
        return rowOn(row.children[0], 'after').flatMap((one) => plain(one, 'after'));
      case 'movedAway': {
        const moved = this.#moved.rows.get(row.key);
        this.#surroundings.remarks.leave('Moved from here.');
        return (moved === undefined ? [] : rowOn(moved, 'before')).flatMap((one) => plain(one, 'before'));
      }
      default:
        return row satisfies never;
    }
  }

  #row(cells: readonly RedlineCell[], side: Side, isHead: boolean, align: Sides<Align>): TableRow {
    const column = { before: 0, after: 0 };
    const cell = (one: PlainCell | RedlineCellWithWords, on: Side): TableCell => {
      const format = {
        before: cellFormat(isHead, align.before[column.before]),
        after: cellFormat(isHead, align.after[column.after]),
      };
      if (on !== 'after') column.before += 1;
      if (on !== 'before') column.after += 1;
      return this.#cell(one.children, on, side === 'both' ? on : 'both', format);
    };
    const { parts } = this.#surroundings;
    return new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      ...(side === 'after' ? { insertion: parts.change() } : {}),
      ...(side === 'before' ? { deletion: parts.change() } : {}),
      children: cells.flatMap((one) => {
        if (one.type === 'tableCell') return [cell(one, side)];
        const on = one.type === 'insertion' ? 'after' : 'before';
        return one.children.map((plain) => cell(plain, on));
      }),
    });
  }

  /** `tracked` is the side of a cell that comes or goes by itself, and not with its row. */
  #cell(words: readonly RedlineInline[], side: Side, tracked: Side, format: Sides<ParagraphFormat>): TableCell {
    const { parts } = this.#surroundings;
    // The end of the last paragraph of a cell is the cell's own: only the row or the cell can go.
    const end = 'both';
    const children = this.#runs.inlines(words, side);
    return new TableCell({
      ...(tracked === 'after' ? { insertion: parts.change() } : {}),
      ...(tracked === 'before' ? { deletion: parts.change() } : {}),
      children: [writeLine({ children, side, end, format }, this.#surroundings)],
    });
  }
}

/** A row goes with the last of its cells: Word has no row without one. */
function sideOfRow(cells: readonly RedlineCell[], side: Side): Side {
  if (cells.every(({ type }) => type === 'insertion')) return 'after';
  return cells.every(({ type }) => type === 'deletion') ? 'before' : side;
}

type RedlineCellWithWords = Extract<RedlineCell, { readonly type: 'tableCell' }>;

const line = { style: BorderStyle.SINGLE, size: 4, color: colourDigits(colours.rule) } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const lines = { left: none, right: none, insideVertical: none } as const;

function cellFormat(isHead: boolean, align: Align[number] | undefined): ParagraphFormat {
  const style = isHead ? styles.tableHead : styles.tableText;
  switch (align) {
    case 'left':
      return { style, left: 0, align: AlignmentType.LEFT };
    case 'right':
      return { style, left: 0, align: AlignmentType.RIGHT };
    case 'center':
      return { style, left: 0, align: AlignmentType.CENTER };
    case null:
    case undefined:
      return { style, left: 0 };
    default:
      return align satisfies never;
  }
}
