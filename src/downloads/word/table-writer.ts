import { AlignmentType, BorderStyle, Table, TableCell, TableRow, WidthType, type ParagraphChild } from 'docx';
import type { Table as ClauseTable, TableCell as PlainCell } from '../../model/clause-tree.ts';
import { colourDigits } from '../../design/colour-digits.ts';
import { colours } from '../../design/tokens.ts';
import { fromClause, movedAway, movedHere, nowInClause } from '../../redline/mark-words.ts';
import { asides } from '../../model/nodes.ts';
import { onlySideOfBlock, onlySideOfRow } from '../../redline/only-side.ts';
import type { RedlineCell, RedlineInline, RedlineRow, RedlineTable } from '../../redline/redline-tree.ts';
import { alignChange, columnsChange } from '../../redline/table-mark-words.ts';
import { tableElement, type BodyElement } from './body-element.ts';
import type { Frame } from './list-markers.ts';
import { newLine, writeLine } from './line.ts';
import type { MovedInText, MoveEnd, MoveRange } from './moves.ts';
import type { ParagraphFormat } from './paragraph-format.ts';
import type { RunWriter } from './run-writer.ts';
import { asSentence } from './sentence.ts';
import { isNow, onOnlySide, sameOnBoth, sideOf, within, type Sides, type Track } from './side.ts';
import { styles } from './styles.ts';
import type { WordContext } from './word-context.ts';
import { textWidth } from './sheet.ts';

type Align = ClauseTable['align'];

/** A row before it is written, with the marks of a move around the words in it: Word has none around rows. */
interface Row {
  readonly cells: readonly RedlineCell[];
  readonly track: Track;
  readonly range?: MoveRange;
  readonly comment?: string;
}

/** Writes tables, with tracked rows and column alignment. */
const asideStyles: ReadonlySet<string> = new Set(Object.values(asides).map(({ tag }) => tag));
const asideTableIndent = 113;

export class TableWriter {
  readonly #context: WordContext;
  readonly #runs: RunWriter;
  readonly #moved: MovedInText;

  constructor(context: WordContext, runs: RunWriter, moved: MovedInText) {
    this.#context = context;
    this.#runs = runs;
    this.#moved = moved;
  }

  /** A table, and a small paragraph after it, without which Word would join it with a following table. */
  table(node: RedlineTable, track: Track, frame: Frame): readonly BodyElement[] {
    // Farther in than the text, which alone says of a table at the end of a note that it belongs to it.
    const left = frame.left + (asideStyles.has(frame.style) ? asideTableIndent : 0);
    const { comments, labelOf } = this.#context;
    const changes = [columnsChange(node, labelOf.after), alignChange(node)].flatMap((change) => change ?? []);
    if (isNow(track)) comments.queue(...changes.map(asSentence));
    const align = { before: (node.was ?? node).align, after: node.align };
    const side = onlySideOfBlock(node);
    const found = node.children.flatMap((row, index) => {
      const only = index === 0 || row.type !== 'tableRow' ? side : onlySideOfRow(row);
      return this.#rows(row, onOnlySide(track, only), node.columns !== undefined).map((one, place) => ({
        one,
        // A mark around the header may be around rows below it too; the header alone may be there twice, in two orders.
        isHead: index === 0 && (place === 0 || row.type === 'tableRow'),
      }));
    });
    const [first] = found;
    if (first === undefined) return [];
    const isOnOneSide = found.every(({ one }) => sideOf(one.track) === sideOf(first.one.track));
    const on = isOnOneSide ? sideOf(first.one.track) : track;
    const rows = found.map(({ one, isHead }) => this.#row(one, isHead, align, node.columns));
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
    const format = sameOnBoth({ style: styles.afterTable, left: 0 });
    return [tableElement(table, sideOf(on)), newLine({ children: [], track: on, end: on, format }, this.#context)];
  }

  #rows(row: RedlineRow, track: Track | undefined, hasColumnsInNewOrder: boolean): readonly Row[] {
    if (track === undefined) return [];
    const rows = (nodes: readonly RedlineRow[], on: Track | undefined): readonly Row[] =>
      nodes.flatMap((node) => this.#rows(node, on, hasColumnsInNewOrder));
    const { labelOf, passages } = this.#context;
    switch (row.type) {
      case 'tableRow': {
        const on = trackOfRow(row.children, track);
        if (on === undefined) return [];
        const isSame = !hasColumnsInNewOrder && row.children.every(({ type }) => type === 'tableCell');
        if (on !== 'both' || isSame) return [{ cells: row.children, track: on }];
        // Word cannot track moved columns, and LibreOffice cannot track added or removed ones, so the row moves from
        // the old columns to the new.
        const key = this.#context.moves.unique();
        return (['movedFrom', 'movedTo'] as const).map((end) => ({
          cells: row.children,
          track: end,
          range: this.#context.moves.range(end, key),
        }));
      }
      case 'insertion':
        return rows(row.children, within(track, 'after'));
      case 'deletion':
        return rows(row.children, within(track, 'before'));
      case 'moved':
        return this.#move(within(track, 'movedTo'), this.#moved.keyOf(row.key), movedHere(row.key), row.children);
      case 'movedAway': {
        const moved = this.#moved.rows.get(row.key);
        const old = moved === undefined ? [] : [moved];
        return this.#move(within(track, 'movedFrom'), this.#moved.keyOf(row.key), movedAway(row.key), old);
      }
      case 'movedFromClause': {
        const comment = fromClause(labelOf.before(row.clause), row.key);
        return this.#move(within(track, 'movedTo'), `passage ${row.key}`, comment, row.children);
      }
      case 'movedToClause': {
        const comment = nowInClause(labelOf.after(row.clause), row.key);
        const moved = passages.movedIn(row);
        const writer = new TableWriter(this.#context, this.#runs.with(moved), moved);
        return writer.#move(within(track, 'movedFrom'), `passage ${row.key}`, comment, passages.rowsOf(row));
      }
      default:
        return row satisfies never;
    }
  }

  #move(end: MoveEnd | undefined, key: string, comment: string, nodes: readonly RedlineRow[]): readonly Row[] {
    if (end === undefined) return [];
    return nodes
      .flatMap((node) => this.#rows(node, end, false))
      .map((row, index) => ({
        ...row,
        // A row that is a paragraph at the other end has the name of that end.
        range: this.#context.moves.range(end, index === 0 ? key : `${key} row ${index}`),
        ...(index === 0 ? { comment: asSentence(comment) } : {}),
      }));
  }

  #row(
    { cells, track, range, comment }: Row,
    isHead: boolean,
    align: Sides<Align>,
    columns: RedlineTable['columns'],
  ): TableRow {
    const { parts, comments } = this.#context;
    if (comment !== undefined) comments.queue(comment);
    const side = sideOf(track);
    const column = { before: 0, after: 0 };
    const all = cells.flatMap((node): readonly TrackedCell[] => {
      if (node.type === 'tableCell') return [{ node, on: track }];
      const on = within(track, node.type === 'insertion' ? 'after' : 'before');
      return on === undefined ? [] : node.children.map((plain) => ({ node: plain, on }));
    });
    const single = side === 'before' ? inOldOrder(all, columns) : all;
    return new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      ...(side === 'after' ? { insertion: parts.change() } : {}),
      ...(side === 'before' ? { deletion: parts.change() } : {}),
      children: single.map(({ node, on }, index) => {
        const format = {
          before: cellFormat(isHead, align.before[column.before]),
          after: cellFormat(isHead, align.after[column.after]),
        };
        if (sideOf(on) !== 'after') column.before += 1;
        if (sideOf(on) !== 'before') column.after += 1;
        const start = index === 0 ? (range?.start.inParagraph ?? []) : [];
        const end = index === single.length - 1 ? (range?.end.inParagraph ?? []) : [];
        const around = { start: [start].flat(), end: [end].flat() };
        return this.#cell(node.children, on, format, around);
      }),
    });
  }

  #cell(
    inlines: readonly RedlineInline[],
    track: Track,
    format: Sides<ParagraphFormat>,
    around: { readonly start: readonly ParagraphChild[]; readonly end: readonly ParagraphChild[] },
  ): TableCell {
    // The end of the last paragraph belongs to the cell: only the row can be tracked.
    const end = 'both';
    const words = this.#context.carry(this.#runs.line(inlines, track), track);
    const children = [...around.start, ...words, ...around.end];
    return new TableCell({
      children: [writeLine(newLine({ children, track, end, format }, this.#context), this.#context)],
    });
  }
}

/** How to track a row, as a whole where all its cells were inserted or deleted: Word has no row without cells. */
function trackOfRow(cells: readonly RedlineCell[], track: Track): Track | undefined {
  if (cells.length === 0) return undefined;
  if (cells.every(({ type }) => type === 'insertion')) return within(track, 'after');
  if (cells.every(({ type }) => type === 'deletion')) return within(track, 'before');
  return track;
}

interface TrackedCell {
  readonly node: PlainCell | Extract<RedlineCell, { readonly type: 'tableCell' }>;
  readonly on: Track;
}

/** The cells of a row in the order that its columns had before. */
function inOldOrder(cells: readonly TrackedCell[], columns: readonly number[] | undefined): readonly TrackedCell[] {
  if (columns === undefined) return cells;
  const order = columns.map((old, now) => ({ old, now })).sort((a, b) => a.old - b.old);
  return order.flatMap(({ now }) => cells[now] ?? []);
}

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
