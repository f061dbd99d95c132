import type { Block, List, ListItem, Table, TableRow } from '../model/clause-tree.ts';
import { isParentOf } from '../model/nodes.ts';
import type { MovableNode } from './find-moves.ts';
import {
  divide,
  isBlock,
  isItem,
  isRow,
  nodesOf,
  wholeOf,
  type Holder,
  type Span,
  type Transfer,
} from './loose-text.ts';
import { keysOfMoves, renumberMoves, withKeysAfter } from './move-keys.ts';
import { asBlocks, isOtherKind, rowsIn } from './other-kind.ts';
import { createReader } from './reader.ts';
import { redlineBlock } from './redline-blocks.ts';
import { redline } from './redline.ts';
import type {
  Deletion,
  Insertion,
  MovedFromClause,
  MovedToClause,
  Redline,
  RedlineBlock,
  RedlineItem,
  RedlineListItem,
  RedlinePlainBlock,
  RedlineRow,
} from './redline-tree.ts';

/** Transfers with the keys of their marks, and what finds the holder of a mark, list or table. */
interface TransferContext {
  readonly transfers: readonly Transfer[];
  readonly keys: ReadonlyMap<Transfer, number>;
  readonly holders: ReadonlyMap<object, Holder>;
  /** How many moves within the clause have a key. */
  readonly moves: { count: number };
}

/**
 * Redlines with the text that went from one clause to another marked as such: compared at the new place, and as it
 * was at the old place. Keys are from 1, in the order of the new clauses.
 *
 * @param redlines by clause, in printed order
 */
export function writeTransfers(
  redlines: ReadonlyMap<string, Redline>,
  holders: readonly Holder[],
  transfers: readonly Transfer[],
): ReadonlyMap<string, Redline> {
  if (transfers.length === 0) return redlines;
  const places = new Map(holders.map((holder, place) => [holder, place]));
  const placeOf = ({ to }: Transfer): number => places.get(to.holder) ?? 0;
  const ordered = transfers.toSorted((a, b) => placeOf(a) - placeOf(b) || a.to.start - b.to.start);
  const context = {
    transfers: ordered,
    keys: new Map(ordered.map((transfer, index) => [transfer, index + 1])),
    holders: new Map(holders.map((holder) => [holder.node, holder])),
  };
  const touched = new Set(transfers.flatMap(({ from, to }) => [from.holder.clause, to.holder.clause]));
  return new Map(
    [...redlines].map(([clause, marked]) => {
      if (!touched.has(clause)) return [clause, marked];
      const moves = { count: keysOfMoves(marked.children).length };
      const children = marked.children.flatMap((block) => writeBlock(block, { ...context, moves }));
      return [clause, { type: 'redline', children: renumberMoves(children) }];
    }),
  );
}

function writeBlock(node: RedlineBlock, context: TransferContext): readonly RedlineBlock[] {
  switch (node.type) {
    case 'insertion':
    case 'deletion':
      return writeRun(node, node, context, {
        isPlain: isBlock,
        compare: compareBlocks,
        become: (compared) => compared,
        open: (block) => openContainer(node.type, block, context),
      });
    case 'moved':
      return node.children[0].type === 'reshaped'
        ? [node]
        : [{ ...node, children: [writeInside(node.children[0], context)] }];
    case 'movedAway':
    case 'movedFromClause':
    case 'movedToClause':
    case 'reshaped':
    case 'split':
    case 'merged':
      return [node];
    default:
      return [writeInside(node, context)];
  }
}

function writeInside(node: RedlinePlainBlock, context: TransferContext): RedlinePlainBlock {
  if (isParentOf(node, 'item')) return { ...node, children: node.children.flatMap((item) => writeItem(item, context)) };
  if (isParentOf(node, 'row')) return { ...node, children: node.children.flatMap((row) => writeRow(row, context)) };
  if (isParentOf(node, 'block'))
    return { ...node, children: node.children.flatMap((block) => writeBlock(block, context)) };
  return node;
}

function writeItem(node: RedlineItem, context: TransferContext): readonly RedlineItem[] {
  switch (node.type) {
    case 'insertion':
    case 'deletion':
      return writeRun(node, node, context, itemRuns);
    case 'listItem':
      return [writeInsideItem(node, context)];
    case 'moved':
      return [{ ...node, children: [writeInsideItem(node.children[0], context)] }];
    default:
      return [node];
  }
}

function writeInsideItem(node: RedlineListItem, context: TransferContext): RedlineListItem {
  return { ...node, children: node.children.flatMap((block) => writeBlock(block, context)) };
}

function writeRow(node: RedlineRow, context: TransferContext): readonly RedlineRow[] {
  return node.type === 'insertion' || node.type === 'deletion' ? writeRun(node, node, context, rowRuns) : [node];
}

/** A list or table that is on one side only but has items or rows of another clause: opened, with each run marked. */
function openContainer(side: MarkType, node: Block, context: TransferContext): RedlineBlock | undefined {
  if (!context.transfers.some(({ from, to }) => from.holder.node === node || to.holder.node === node)) return undefined;
  if (isParentOf(node, 'item')) {
    return { ...node, children: writeRun({ type: side, children: node.children }, node, context, itemRuns) };
  }
  if (isParentOf(node, 'row')) {
    return { ...node, children: writeRun({ type: side, children: node.children }, node, context, rowRuns) };
  }
  return undefined;
}

type MarkType = 'insertion' | 'deletion';

function compareBlocks(
  before: readonly Block[],
  after: readonly Block[],
  moves: TransferContext['moves'],
): readonly RedlineBlock[] {
  const { children } = redline({ type: 'clause', children: before }, { type: 'clause', children: after });
  const written = withKeysAfter(children, moves.count);
  moves.count += keysOfMoves(written).length;
  return written;
}

/** Compares two lists or tables, which stay one. */
function compareOne(before: Block, after: Block, moves: TransferContext['moves']): RedlineBlock {
  const [marked, ...others] = compareBlocks([before], [after], moves);
  return marked?.type === after.type && others.length === 0 ? marked : redlineBlock(before, after, createReader());
}

/** How the runs of a level are written. */
interface Runs<Plain, Node> {
  readonly isPlain: (node: MovableNode) => node is Plain & MovableNode;
  readonly compare: (
    before: readonly Plain[],
    after: readonly Plain[],
    moves: TransferContext['moves'],
  ) => readonly Node[];
  /** The nodes of this level that nodes of another kind became, compared as blocks. */
  readonly become: (compared: readonly RedlineBlock[]) => readonly Node[];
  /** A node of a mark that is opened because part of it went to, or came from, another clause. */
  readonly open?: (node: Plain) => Node | undefined;
}

const itemRuns: Runs<ListItem, RedlineItem> = {
  isPlain: isItem,
  compare: (before, after, moves) => {
    const list = (children: readonly ListItem[]): List => ({ type: 'list', ordered: false, start: 1, children });
    const marked = compareOne(list(before), list(after), moves);
    return marked.type === 'list' ? marked.children : [];
  },
  become: (children) => [{ type: 'listItem', children }],
};

const rowRuns: Runs<TableRow, RedlineRow> = {
  isPlain: isRow,
  compare: (before, after, moves) => {
    // The first row of a table is its header, which is compared with the header only.
    const header: TableRow = { type: 'tableRow', children: [] };
    const table = (rows: readonly TableRow[]): Table => ({ type: 'table', align: [], children: [header, ...rows] });
    const marked = compareOne(table(before), table(after), moves);
    return marked.type === 'table' ? marked.children.slice(1) : [];
  },
  become: (compared) => rowsIn(compared) ?? [],
};

type RunMark<Plain, Node> = Insertion<Plain> | Deletion<Plain> | MovedFromClause<Node> | MovedToClause<Plain>;

/** The nodes of an insertion or deletion, with those that came from, or went to, another clause marked as such. */
function writeRun<Plain, Node>(
  mark: Insertion<Plain> | Deletion<Plain>,
  holderNode: object,
  { transfers, keys, holders, moves }: TransferContext,
  { isPlain, compare, become, open = () => undefined }: Runs<Plain, Node>,
): readonly (Node | RunMark<Plain, Node>)[] {
  const holder = holders.get(holderNode);
  if (holder === undefined) return [mark];
  const plain = (span: Span): readonly Plain[] => nodesOf(span).filter(isPlain);
  return divide(wholeOf(holder), transfers).flatMap(({ span, transfer }): readonly (Node | RunMark<Plain, Node>)[] => {
    if (transfer === undefined) return markAround(mark.type, plain(span), open);
    const { from, to } = transfer;
    const key = keys.get(transfer) ?? 0;
    if (mark.type === 'deletion') {
      return [{ type: 'movedToClause', clause: to.holder.clause, key, children: plain(from) }];
    }
    const children = isOtherKind(transfer)
      ? become(compareBlocks(asBlocks(nodesOf(from)), asBlocks(nodesOf(to)), moves))
      : compare(plain(from), plain(to), moves);
    return [{ type: 'movedFromClause', clause: from.holder.clause, key, children }];
  });
}

/** One mark around each run of nodes that are not opened. */
function markAround<Plain, Node>(
  type: MarkType,
  nodes: readonly Plain[],
  open: (node: Plain) => Node | undefined,
): readonly (Node | Insertion<Plain> | Deletion<Plain>)[] {
  const marks: (Node | Insertion<Plain> | Deletion<Plain>)[] = [];
  let run: Plain[] = [];
  const close = (): void => {
    if (run.length > 0) marks.push({ type, children: run });
    run = [];
  };
  for (const node of nodes) {
    const opened = open(node);
    if (opened === undefined) run.push(node);
    else {
      close();
      marks.push(opened);
    }
  }
  close();
  return marks;
}
