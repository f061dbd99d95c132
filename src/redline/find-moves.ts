import type { Block, ListItem, TableRow } from '../model/clause-tree.ts';
import { isParentOf } from '../model/nodes.ts';
import { sourceOf } from './are-equal.ts';
import { areHalfAlike, countInAnyOrder } from './half-alike.ts';
import { canPair, type Unit } from './unit.ts';
import { similarity } from './similarity.ts';
import { bestCandidates } from './likely-pairs.ts';
import { movesAsOtherKind, type MovedNodes } from './moves-as-other-kind.ts';
import type { RedlineBlock, RedlineItem, RedlineRow } from './redline-tree.ts';
import { unitOfBlock, unitOfItem, unitOfRow } from './unit-of-node.ts';
import type { Reader } from './reader.ts';

/** Minimum similarity of a deleted and an inserted node for them to be one that moved. */
const movedThreshold = 0.5;
/** Minimum similarity for counting the words that they have in common. */
const likelyThreshold = 0.3;
/** Text this short is too common for a changed version to count as moved. */
const minWords = 4;
/** Maximum number of comparisons for comparing all deleted nodes with all inserted ones. */
const maxComparisons = 2500;

/** A node that can move: deleted as a whole in one place, inserted as a whole in another. */
export type MovableNode = Block | ListItem | TableRow;

/** What moved, by node (object identity). */
export interface Moves {
  /** By the old node: the key of its move. */
  readonly before: ReadonlyMap<MovableNode, number>;
  /** By the new node. */
  readonly after: ReadonlyMap<MovableNode, Move>;
  /** Blocks after the first of those that moved together. */
  readonly others: ReadonlySet<MovableNode>;
}

/** A node that moved, or blocks that became others elsewhere. */
export interface Move extends MovedNodes {
  readonly key: number;
}

/** Whether items of lists that were deleted or inserted as a whole can move too. */
export type WhatMoves = 'whole marks' | 'also items of whole lists';

const noMoves: Moves = { before: new Map(), after: new Map(), others: new Set() };

/** Finds deleted and inserted blocks, list items and rows that are the same node, anywhere in the clause. */
export function findMoves(blocks: readonly RedlineBlock[], reader: Reader, what: WhatMoves): Moves {
  const marks: NodesOfMarks = { deletion: [], insertion: [] };
  collect(blocks, marks);
  const [deleted, inserted] = [marks.deletion.flat(), marks.insertion.flat()];
  if (deleted.length === 0 || inserted.length === 0) return noMoves;
  const partner = new Map(pairMoved(deleted, inserted, reader));
  const whole = what === 'also items of whole lists' ? pairOtherKinds(marks, partner, reader) : [];
  if (what === 'also items of whole lists') pairItemsOfLists(deleted, inserted, whole, partner, reader);
  const firsts = new Map(whole.map((moved) => [moved.to[0], moved]));
  const before = new Map<MovableNode, number>();
  const after = new Map<MovableNode, Move>();
  for (const node of inserted.flatMap((one) => (partner.has(one) ? [one] : [one, ...itemsOf(one)]))) {
    const from = partner.get(node);
    const moved = from === undefined ? firsts.get(node) : { from: [from] as const, to: [node] as const };
    if (moved === undefined) continue;
    const key = after.size + 1;
    after.set(node, { key, ...moved });
    before.set(moved.from[0], key);
  }
  const others = new Set(whole.flatMap(({ from, to }) => [...from.slice(1), ...to.slice(1)]));
  return { before, after, others };
}

/** Pairs the items of lists that were deleted or inserted as a whole and did not move as a whole. */
function pairItemsOfLists(
  deleted: readonly MovableNode[],
  inserted: readonly MovableNode[],
  whole: readonly MovedNodes[],
  partner: Map<MovableNode, MovableNode>,
  reader: Reader,
): void {
  const moved = new Set([...partner.keys(), ...partner.values(), ...whole.flatMap(({ from, to }) => [...from, ...to])]);
  const [left, right] = [deleted, inserted].map((nodes) => nodes.filter((node) => !moved.has(node)));
  if (left === undefined || right === undefined) return;
  if (![...left, ...right].some(({ type }) => type === 'list')) return;
  const items = (nodes: readonly MovableNode[]): readonly MovableNode[] => {
    return nodes.flatMap((node) => (node.type === 'listItem' ? [node] : itemsOf(node)));
  };
  for (const [to, from] of pairMoved(items(left), items(right), reader)) partner.set(to, from);
}

/** Pairs blocks that moved and became others, such as a paragraph that is a note elsewhere. */
function pairOtherKinds(
  { deletion, insertion }: NodesOfMarks,
  partner: ReadonlyMap<MovableNode, MovableNode>,
  reader: Reader,
): readonly MovedNodes[] {
  const moved = new Set([...partner.keys(), ...partner.values()]);
  const isLeft = (node: MovableNode): node is Block => isOtherKind[node.type] && !moved.has(node);
  const left = (marks: readonly (readonly MovableNode[])[]): readonly (readonly Block[])[] =>
    marks.flatMap((nodes) => runsOf(nodes, isLeft));
  return movesAsOtherKind(left(deletion), left(insertion), reader);
}

/** Nodes side by side that pass a test. */
function runsOf<Node, Passing extends Node>(
  nodes: readonly Node[],
  passes: (node: Node) => node is Passing,
): readonly (readonly Passing[])[] {
  const runs: Passing[][] = [[]];
  for (const node of nodes) {
    if (passes(node)) runs.at(-1)?.push(node);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** Whether a node can be another kind of block elsewhere. */
const isOtherKind: Readonly<Record<MovableNode['type'], boolean>> = {
  paragraph: true,
  list: true,
  table: true,
  numbered: true,
  subheading: true,
  note: true,
  example: true,
  quotation: true,
  source: false,
  definitions: true,
  description: false,
  figure: false,
  footnoteDefinition: false,
  listItem: false,
  tableRow: false,
};

function itemsOf(node: MovableNode): readonly ListItem[] {
  return node.type === 'list' ? node.children : [];
}

type MarkableNode = RedlineBlock | RedlineItem | RedlineRow;

/** The nodes of each deletion and each insertion. */
interface NodesOfMarks {
  readonly deletion: (readonly MovableNode[])[];
  readonly insertion: (readonly MovableNode[])[];
}

function collect(nodes: readonly MarkableNode[], marks: NodesOfMarks): void {
  for (const node of nodes) {
    if (node.type === 'deletion' || node.type === 'insertion') marks[node.type].push(node.children);
    else if (
      node.type === 'reshaped' ||
      isParentOf(node, 'block') ||
      isParentOf(node, 'item') ||
      isParentOf(node, 'row')
    ) {
      collect(node.children, marks);
    }
  }
}

/** The old node of each inserted node that moved: equal nodes first, then similar ones. */
function pairMoved(
  deleted: readonly MovableNode[],
  inserted: readonly MovableNode[],
  reader: Reader,
): ReadonlyMap<MovableNode, MovableNode> {
  const partner = new Map<MovableNode, MovableNode>();
  if (deleted.length === 0 || inserted.length === 0) return partner;
  const used = new Set<MovableNode>();
  const pairNodes = (from: MovableNode | undefined, to: MovableNode | undefined): void => {
    if (!from || !to || used.has(from) || partner.has(to)) return;
    used.add(from);
    partner.set(to, from);
  };
  const sources = new Map([...deleted, ...inserted].map((node) => [node, sourceOf(node)]));
  const equal = Map.groupBy(deleted, (node) => sources.get(node));
  for (const node of inserted)
    pairNodes(
      equal.get(sources.get(node))?.find((from) => !used.has(from)),
      node,
    );
  const [left, right] = [deleted.filter((node) => !used.has(node)), inserted.filter((node) => !partner.has(node))];
  const unitOf = unitIn(reader, sources);
  for (const [i, j] of similarPairs(left.map(unitOf), right.map(unitOf))) pairNodes(left[i], right[j]);
  return partner;
}

function unitIn(reader: Reader, sources: ReadonlyMap<MovableNode, string>): (node: MovableNode) => Unit {
  return (node) => {
    const source = sources.get(node) ?? '';
    if (node.type === 'listItem') return unitOfItem(node, source, reader);
    return node.type === 'tableRow' ? unitOfRow(node, source, reader) : unitOfBlock(node, source, reader);
  };
}

/**
 * Pairs similar enough to be one node that moved and was changed, the most similar first; of all pairs, or of those by
 * index that may be one.
 */
export function similarPairs(
  left: readonly Unit[],
  right: readonly Unit[],
  mayPair: (left: number, right: number) => boolean = () => true,
): readonly (readonly [number, number])[] {
  const pairs: { readonly pair: readonly [number, number]; readonly score: number }[] = [];
  const add = (i: number, j: number): void => {
    const [from, to] = [left[i], right[j]];
    const score = from && to && mayPair(i, j) ? moveScore(from, to) : 0;
    if (score > 0) pairs.push({ pair: [i, j], score });
  };
  if (left.length * right.length > maxComparisons) for (const [i, j] of bestCandidates(left, right)) add(i, j);
  else for (let i = 0; i < left.length; i += 1) for (let j = 0; j < right.length; j += 1) add(i, j);
  return pairs.sort((a, b) => b.score - a.score).map(({ pair }) => pair);
}

function moveScore(from: Unit, to: Unit): number {
  if (from.strict) return canPair(from, to) ? 1 : 0;
  // Cheapest test first: an upper bound on the pairs in common, then their actual number.
  const [before, after] = [from.words().length + 1, to.words().length + 1];
  const shorter = Math.min(before, after);
  if (isSameRow(from, to)) return Math.max(movedThreshold, similarity(from.pairs(), to.pairs()));
  if (from.kind !== to.kind || shorter <= minWords || 2 * shorter < likelyThreshold * (before + after)) return 0;
  const score = similarity(from.pairs(), to.pairs());
  if (score < likelyThreshold || !canPair(from, to)) return 0;
  return score >= movedThreshold || areHalfAlike(from, to) ? score : 0;
}

/** Whether two rows begin with the same cell, which says what they are about, and have half of their words in common. */
function isSameRow(from: Unit, to: Unit): boolean {
  if (from.kind !== 'tableRow' || from.identity === undefined || from.identity !== to.identity) return false;
  const [before, after] = [from.words(), to.words()];
  return 2 * countInAnyOrder(before, after) >= Math.max(before.length, after.length);
}
