import type { Block, ListItem } from '../code/clause-tree.ts';
import { isHolding } from '../code/nodes.ts';
import { findMoves, type Movable, type Moves } from './find-moves.ts';
import { redlineBlock, redlineItem } from './redline-blocks.ts';
import { redlineRow } from './redline-table.ts';
import type {
  Deletion,
  Insertion,
  Moved,
  MovedAway,
  RedlineBlock,
  RedlineItem,
  RedlineListItem,
  RedlinePlainBlock,
  RedlineRow,
} from './redline-tree.ts';
import type { Reader } from './reader.ts';

/** Marks what was deleted at one place and inserted at another as moved, with what changed in it marked inside. */
export function markMoves(blocks: readonly RedlineBlock[], reader: Reader): readonly RedlineBlock[] {
  const moves = findMoves(blocks, reader);
  return moves.here.size === 0 ? blocks : blocks.flatMap((block) => markBlock(block, moves, reader));
}

function markBlock(node: RedlineBlock, moves: Moves, reader: Reader): readonly RedlineBlock[] {
  switch (node.type) {
    case 'insertion':
      return markInserted<Block, RedlinePlainBlock>(node.children, moves, (from, to) =>
        isBlock(from) ? redlineBlock(from, to, reader) : to,
      );
    case 'deletion':
      return markDeleted(node.children, moves);
    default:
      if (isHolding(node, 'item')) {
        return [{ ...node, children: node.children.flatMap((item) => markItem(item, moves, reader)) }];
      }
      if (isHolding(node, 'row')) {
        return [{ ...node, children: node.children.flatMap((row) => markRow(row, moves, reader)) }];
      }
      if (isHolding(node, 'block')) {
        return [{ ...node, children: node.children.flatMap((block) => markBlock(block, moves, reader)) }];
      }
      return [node];
  }
}

function isBlock(node: Movable): node is Block {
  return node.type !== 'listItem' && node.type !== 'tableRow';
}

function markItem(node: RedlineItem, moves: Moves, reader: Reader): readonly RedlineItem[] {
  switch (node.type) {
    case 'insertion':
      return markInserted<ListItem, RedlineListItem>(node.children, moves, (from, to) =>
        from.type === 'listItem' ? redlineItem(from, to, reader) : to,
      );
    case 'deletion':
      return markDeleted(node.children, moves);
    case 'listItem':
      return [{ ...node, children: node.children.flatMap((block) => markBlock(block, moves, reader)) }];
    case 'moved':
    case 'movedAway':
    case 'split':
    case 'merged':
      return [node];
  }
}

function markRow(node: RedlineRow, moves: Moves, reader: Reader): readonly RedlineRow[] {
  switch (node.type) {
    case 'insertion':
      return markInserted(node.children, moves, (from, to) =>
        from.type === 'tableRow' ? redlineRow(from, to, reader) : to,
      );
    case 'deletion':
      return markDeleted(node.children, moves);
    case 'tableRow':
    case 'moved':
    case 'movedAway':
      return [node];
  }
}

/** The nodes of an insertion, those that moved here marked as such. */
function markInserted<Plain extends Movable, Node>(
  nodes: readonly Plain[],
  moves: Moves,
  redline: (from: Movable, to: Plain) => Node,
): readonly (Insertion<Plain> | Moved<Node>)[] {
  return markRuns<Plain, Insertion<Plain> | Moved<Node>>(
    nodes,
    (node) => {
      const move = moves.here.get(node);
      return move && { type: 'moved', key: move.key, children: [redline(move.from, node)] };
    },
    (children) => ({ type: 'insertion', children }),
  );
}

/** The nodes of a deletion, those that moved away marked as such. */
function markDeleted<Plain extends Movable>(
  nodes: readonly Plain[],
  moves: Moves,
): readonly (Deletion<Plain> | MovedAway)[] {
  return markRuns<Plain, Deletion<Plain> | MovedAway>(
    nodes,
    (node) => {
      const key = moves.away.get(node);
      return key === undefined ? undefined : { type: 'movedAway', key };
    },
    (children) => ({ type: 'deletion', children }),
  );
}

/** The mark of each node that has one of its own, and one mark around each run of those that have none. */
function markRuns<Plain, Mark>(
  nodes: readonly Plain[],
  markOf: (node: Plain) => Mark | undefined,
  markAround: (run: readonly Plain[]) => Mark,
): readonly Mark[] {
  const marks: Mark[] = [];
  let run: Plain[] = [];
  for (const node of nodes) {
    const mark = markOf(node);
    if (mark === undefined) {
      run.push(node);
      continue;
    }
    if (run.length > 0) marks.push(markAround(run));
    marks.push(mark);
    run = [];
  }
  return run.length > 0 ? [...marks, markAround(run)] : marks;
}
