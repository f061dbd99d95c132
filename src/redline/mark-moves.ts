import type { Block, ListItem } from '../model/clause-tree.ts';
import { isParentOf } from '../model/nodes.ts';
import { alignLeaves } from './align-leaves.ts';
import { findMoves, type Move, type MovableNode, type Moves, type WhatMoves } from './find-moves.ts';
import { readLeaves } from './leaves.ts';
import { isSameKind } from './moves-as-other-kind.ts';
import { redlineBlock, redlineItem } from './redline-blocks.ts';
import { redlineRow } from './redline-table.ts';
import type {
  Deletion,
  Insertion,
  Moved,
  MovedAway,
  MovedBlock,
  RedlineBlock,
  RedlineItem,
  RedlineListItem,
  RedlineRow,
} from './redline-tree.ts';
import type { Reader } from './reader.ts';
import { writeReshaped } from './write-reshaped.ts';

/**
 * Marks nodes that were deleted in one place and inserted in another as moved, with their own changes marked inside.
 */
export function markMoves(
  blocks: readonly RedlineBlock[],
  reader: Reader,
  what: WhatMoves = 'also items of whole lists',
): readonly RedlineBlock[] {
  const moves = findMoves(blocks, reader, what);
  return moves.after.size === 0 ? blocks : blocks.flatMap((block) => markBlock(block, moves, reader));
}

function markBlock(node: RedlineBlock, moves: Moves, reader: Reader): readonly RedlineBlock[] {
  switch (node.type) {
    case 'insertion':
      return markRuns<Block, RedlineBlock>(
        node.children.filter((block) => !moves.others.has(block)),
        (block) => markInsertedBlock(block, moves, reader),
        (children) => ({ type: 'insertion', children }),
      );
    case 'deletion':
      return markRuns<Block, RedlineBlock>(
        node.children.filter((block) => !moves.others.has(block)),
        (block) => markDeletedBlock(block, moves),
        (children) => ({ type: 'deletion', children }),
      );
    case 'reshaped':
      return [{ ...node, children: node.children.flatMap((block) => markBlock(block, moves, reader)) }];
    default:
      if (isParentOf(node, 'item')) {
        return [{ ...node, children: node.children.flatMap((item) => markItem(item, moves, reader)) }];
      }
      if (isParentOf(node, 'row')) {
        return [{ ...node, children: node.children.flatMap((row) => markRow(row, moves, reader)) }];
      }
      if (isParentOf(node, 'block')) {
        return [{ ...node, children: node.children.flatMap((block) => markBlock(block, moves, reader)) }];
      }
      return [node];
  }
}

/** The mark of a block that moved here, or of a list with an item that did. */
function markInsertedBlock(block: Block, moves: Moves, reader: Reader): RedlineBlock | undefined {
  const move = moves.after.get(block);
  if (move) {
    return { type: 'moved', key: move.key, children: [movedBlock(move, block, reader)] };
  }
  if (block.type !== 'list' || !block.children.some((item) => moves.after.has(item))) return undefined;
  return { ...block, children: markItem({ type: 'insertion', children: block.children }, moves, reader) };
}

/** A block compared with the one that moved; or what blocks became. */
function movedBlock({ from, to }: Move, first: Block, reader: Reader): MovedBlock {
  const [old] = from;
  if (from.length === 1 && to.length === 1 && isBlock(old) && isSameKind(old, first)) {
    return redlineBlock(old, first, reader);
  }
  const [before, after] = [from, to].map((nodes) => {
    const blocks = nodes.filter(isBlock);
    return { blocks, text: readLeaves(blocks, reader) };
  });
  if (before === undefined || after === undefined || before.blocks.length === 0) return first;
  const partners = alignLeaves(before.text, after.text);
  return { type: 'reshaped', before: before.blocks, children: writeReshaped(before, after, partners, reader) };
}

/** The mark of a block that moved away, or of a list with an item that did. */
function markDeletedBlock(block: Block, moves: Moves): RedlineBlock | undefined {
  const key = moves.before.get(block);
  if (key !== undefined) return { type: 'movedAway', key };
  if (block.type !== 'list' || !block.children.some((item) => moves.before.has(item))) return undefined;
  return { ...block, children: markDeleted(block.children, moves) };
}

function isBlock(node: MovableNode): node is Block {
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
    case 'movedFromClause':
    case 'movedToClause':
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
    case 'movedFromClause':
    case 'movedToClause':
    case 'moved':
    case 'movedAway':
      return [node];
  }
}

/** The nodes of an insertion, with those that moved here marked. */
function markInserted<Plain extends MovableNode, Node>(
  nodes: readonly Plain[],
  moves: Moves,
  redline: (from: MovableNode, to: Plain) => Node,
): readonly (Insertion<Plain> | Moved<Node>)[] {
  return markRuns<Plain, Insertion<Plain> | Moved<Node>>(
    nodes,
    (node) => {
      const move = moves.after.get(node);
      return move && { type: 'moved', key: move.key, children: [redline(move.from[0], node)] };
    },
    (children) => ({ type: 'insertion', children }),
  );
}

/** The nodes of a deletion, with those that moved away marked. */
function markDeleted<Plain extends MovableNode>(
  nodes: readonly Plain[],
  moves: Moves,
): readonly (Deletion<Plain> | MovedAway)[] {
  return markRuns<Plain, Deletion<Plain> | MovedAway>(
    nodes,
    (node) => {
      const key = moves.before.get(node);
      return key === undefined ? undefined : { type: 'movedAway', key };
    },
    (children) => ({ type: 'deletion', children }),
  );
}

/** The mark of each node that has its own, and one mark around each run of the others. */
export function markRuns<Plain, Mark>(
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
