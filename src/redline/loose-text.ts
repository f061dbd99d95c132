import type { Block, ListItem, TableRow } from '../model/clause-tree.ts';
import { isParentOf } from '../model/nodes.ts';
import type { MovableNode } from './find-moves.ts';
import type { Redline, RedlineBlock, RedlineItem, RedlineRow, RedlineSide } from './redline-tree.ts';

/** What holds a run of nodes that are on one side only: a mark, or a list or table that is in a mark as a whole. */
export interface Holder {
  /** The mark, list or table (object identity). */
  readonly node: object;
  readonly clause: string;
  readonly side: RedlineSide;
  readonly nodes: readonly MovableNode[];
  /** The holder of the list or table, and its index there. */
  readonly within?: { readonly holder: Holder; readonly index: number };
}

/** Some of the nodes of a holder, in a row. */
export interface Span {
  readonly holder: Holder;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Text of one clause before that another clause has after: a span of deleted and a span of inserted nodes. */
export interface Transfer {
  readonly from: Span;
  readonly to: Span;
}

export function nodesOf({ holder, start, end }: Span): readonly MovableNode[] {
  return holder.nodes.slice(start, end);
}

/** Every mark of inserted or deleted blocks, items and rows in a redline, and the lists and tables in them, in order. */
export function holdersIn(clause: string, redline: Redline): readonly Holder[] {
  const holders: Holder[] = [];
  collect(redline.children, clause, holders);
  return holders;
}

function collect(nodes: readonly (RedlineBlock | RedlineItem | RedlineRow)[], clause: string, holders: Holder[]): void {
  for (const node of nodes) {
    if (node.type === 'deletion' || node.type === 'insertion') {
      const side = node.type === 'deletion' ? 'before' : 'after';
      const holder: Holder = { node, clause, side, nodes: node.children };
      holders.push(holder, ...listsAndTables(holder));
    } else if (node.type === 'moved') {
      collect(node.children, clause, holders);
    } else if (isParentOf(node, 'block') || isParentOf(node, 'item') || isParentOf(node, 'row')) {
      collect(node.children, clause, holders);
    }
  }
}

function listsAndTables(holder: Holder): readonly Holder[] {
  return holder.nodes.flatMap((node, index): readonly Holder[] =>
    isParentOf(node, 'item') || isParentOf(node, 'row')
      ? [{ node, clause: holder.clause, side: holder.side, nodes: node.children, within: { holder, index } }]
      : [],
  );
}

/** All nodes of a holder. */
export function wholeOf(holder: Holder): Span {
  return { holder, start: 0, end: holder.nodes.length };
}

/** A span, divided into those that are in a transfer and those that are not, in order. */
export function divide(
  { holder, start, end }: Span,
  transfers: readonly Transfer[],
): readonly { readonly span: Span; readonly transfer?: Transfer }[] {
  const taken = transfers
    .map((transfer) => ({ span: holder.side === 'before' ? transfer.from : transfer.to, transfer }))
    .filter(({ span }) => span.holder.node === holder.node && start <= span.start && span.end <= end)
    .toSorted((a, b) => a.span.start - b.span.start);
  const divided: { readonly span: Span; readonly transfer?: Transfer }[] = [];
  let next = start;
  for (const each of taken) {
    if (next < each.span.start) divided.push({ span: { holder, start: next, end: each.span.start } });
    divided.push(each);
    next = each.span.end;
  }
  return next < end ? [...divided, { span: { holder, start: next, end } }] : divided;
}

/** The parts of a span that are in no transfer, without lists and tables that are partly in one. */
export function looseSpans(whole: Span, transfers: readonly Transfer[]): readonly Span[] {
  const { holder } = whole;
  const opened = new Set<object>(transfers.flatMap(({ from, to }) => [from.holder.node, to.holder.node]));
  return divide(whole, transfers).flatMap(({ span: { start, end }, transfer }) => {
    if (transfer !== undefined) return [];
    const spans: Span[] = [];
    let next = start;
    for (let index = start; index <= end; index += 1) {
      const node = holder.nodes[index];
      if (index < end && (node === undefined || !opened.has(node))) continue;
      if (next < index) spans.push({ holder, start: next, end: index });
      next = index + 1;
    }
    return spans;
  });
}

/** Whether a list or table is in a transfer as a whole. */
export function isTaken({ within }: Holder, transfers: readonly Transfer[]): boolean {
  return (
    within !== undefined &&
    divide(wholeOf(within.holder), transfers).some(
      ({ span, transfer }) => transfer !== undefined && span.start <= within.index && within.index < span.end,
    )
  );
}

export const isItem = (node: MovableNode): node is ListItem => node.type === 'listItem';
export const isRow = (node: MovableNode): node is TableRow => node.type === 'tableRow';
export const isBlock = (node: MovableNode): node is Block => !isItem(node) && !isRow(node);
