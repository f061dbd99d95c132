import type { RedlineBlock, RedlineSide } from './redline-tree.ts';

/** Blocks that belong together, each side with its own marks. */
export interface SideRow extends Readonly<Record<RedlineSide, readonly RedlineBlock[]>> {
  /** Whether both sides are the same. */
  readonly same: boolean;
  /** What happened to the blocks as a whole, such as that one paragraph became two. */
  readonly note?: string;
  /** The passage of another clause that the blocks belong to. */
  readonly passage?: { readonly clause: string; readonly key: number };
  /** Whether the next row continues the same list or table. */
  readonly continued?: true;
  /** Whether each side begins with a row of a table below its header, which is in a row above. */
  readonly isBelowHead?: Readonly<Record<RedlineSide, boolean>>;
  /** What the blocks of each side are in that began in a row above, from the outside. */
  readonly within?: Readonly<Record<RedlineSide, readonly OuterBlock[]>>;
}

/** A block that can continue over several rows; its number is in the first. */
export type OuterBlock = 'numbered' | 'listItem';

/** A row, with the mark that its text has as a whole. */
export interface MarkedRow extends SideRow {
  readonly mark?: 'insertion' | 'deletion';
}

/** Rows in which inserted text is next to the text deleted in the same place. */
export function pairRows(rows: readonly MarkedRow[]): readonly SideRow[] {
  const placed: SideRow[] = [];
  /** Rows of deleted text with nothing next to them yet. */
  let open: number[] = [];
  let last: MarkedRow['mark'];
  for (const { mark, ...row } of rows) {
    const place = mark === 'insertion' ? open.shift() : undefined;
    const left = place === undefined ? undefined : placed[place];
    if (place !== undefined && left !== undefined) {
      placed[place] = { ...left, after: row.after, ...(row.continued && { continued: row.continued }) };
    } else {
      if (mark !== 'deletion' || last !== 'deletion') open = [];
      if (mark === 'deletion') open.push(placed.length);
      placed.push(row);
    }
    last = mark;
  }
  return placed;
}

/** Rows in which neighbouring items of a list, or rows of a table, are one row where they are the same on both sides. */
export function joinUnchanged(rows: readonly SideRow[]): readonly SideRow[] {
  const joined: SideRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last === undefined || !goesOnUnchanged(last, row)) {
      joined.push(row);
      continue;
    }
    const { continued: _, ...above } = last;
    joined[joined.length - 1] = {
      ...above,
      before: joinAcross(last.before, row.before),
      after: joinAcross(last.after, row.after),
      ...(row.continued && { continued: row.continued }),
    };
  }
  return joined;
}

function goesOnUnchanged(above: SideRow, row: SideRow): boolean {
  return (
    above.same &&
    above.continued === true &&
    row.same &&
    row.note === undefined &&
    above.passage?.key === row.passage?.key &&
    JSON.stringify(above.within) === JSON.stringify(row.within)
  );
}

/** The blocks of two rows, where the second continues the list or table at the end of the first. */
export function joinAcross(above: readonly RedlineBlock[], below: readonly RedlineBlock[]): readonly RedlineBlock[] {
  const [last, first] = [above.at(-1), below[0]];
  if (last?.type === 'list' && first?.type === 'list') {
    return [...above.slice(0, -1), { ...last, children: [...last.children, ...first.children] }, ...below.slice(1)];
  }
  if (last?.type === 'table' && first?.type === 'table') {
    const rows = [...last.children, ...first.children.slice(1)];
    return [...above.slice(0, -1), { ...last, children: rows }, ...below.slice(1)];
  }
  return [...above, ...below];
}
