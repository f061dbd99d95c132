import type { Block, ListItem, TableRow } from '../model/clause-tree.ts';
import { isParentOf } from '../model/nodes.ts';
import { sourceOf } from './are-equal.ts';
import { areHalfAlike } from './half-alike.ts';
import { canPair, type Unit } from './unit.ts';
import { similarity } from './similarity.ts';
import { bestCandidates } from './likely-pairs.ts';
import type { RedlineBlock, RedlineItem, RedlineRow } from './redline-tree.ts';
import { numbersIn, unitOfBlock, unitOfItem, unitOfRow } from './unit-of-node.ts';
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
  /** By the new node: the key of its move, and the old node. */
  readonly after: ReadonlyMap<MovableNode, { readonly key: number; readonly from: MovableNode }>;
}

/** Whether items of lists that were deleted or inserted as a whole can move too. */
export type WhatMoves = 'whole marks' | 'also items of whole lists';

const noMoves: Moves = { before: new Map(), after: new Map() };

/** Finds deleted and inserted blocks, list items and rows that are the same node, anywhere in the clause. */
export function findMoves(blocks: readonly RedlineBlock[], reader: Reader, what: WhatMoves): Moves {
  const deleted: MovableNode[] = [];
  const inserted: MovableNode[] = [];
  collect(blocks, deleted, inserted);
  if (deleted.length === 0 || inserted.length === 0) return noMoves;
  const partner = new Map(pairMoved(deleted, inserted, reader));
  if (what === 'also items of whole lists') {
    pairItemsOfLists(deleted, inserted, partner, reader);
    pairOtherKinds(deleted, inserted, partner, reader);
  }
  const away = new Map<MovableNode, number>();
  const here = new Map<MovableNode, { key: number; from: MovableNode }>();
  for (const node of inserted.flatMap((one) => (partner.has(one) ? [one] : [one, ...itemsOf(one)]))) {
    const from = partner.get(node);
    if (!from) continue;
    const key = here.size + 1;
    here.set(node, { key, from });
    away.set(from, key);
  }
  return { before: away, after: here };
}

/** Pairs the items of lists that were deleted or inserted as a whole and did not move as a whole. */
function pairItemsOfLists(
  deleted: readonly MovableNode[],
  inserted: readonly MovableNode[],
  partner: Map<MovableNode, MovableNode>,
  reader: Reader,
): void {
  const used = new Set(partner.values());
  const [left, right] = [deleted.filter((node) => !used.has(node)), inserted.filter((node) => !partner.has(node))];
  if (![...left, ...right].some(({ type }) => type === 'list')) return;
  const items = (nodes: readonly MovableNode[]): readonly MovableNode[] => {
    return nodes.flatMap((node) => (node.type === 'listItem' ? [node] : itemsOf(node)));
  };
  for (const [to, from] of pairMoved(items(left), items(right), reader)) partner.set(to, from);
}

/** Pairs blocks that moved and became another kind of block, such as a paragraph that is a note elsewhere. */
function pairOtherKinds(
  deleted: readonly MovableNode[],
  inserted: readonly MovableNode[],
  partner: Map<MovableNode, MovableNode>,
  reader: Reader,
): void {
  const moved = new Set([...partner.keys(), ...partner.values()]);
  const isLeft = (node: MovableNode): boolean =>
    isOtherKind[node.type] && !moved.has(node) && !itemsOf(node).some((item) => moved.has(item));
  const [left, right] = [deleted.filter(isLeft), inserted.filter(isLeft)];
  if (left.length * right.length > maxComparisons) return;
  const pairs = left.flatMap((from) =>
    right.flatMap((to) => {
      const score = isSameKind(from, to) ? 0 : similarityOfText(from, to, reader);
      return score >= movedThreshold ? [{ from, to, score }] : [];
    }),
  );
  for (const { from, to } of pairs.sort((a, b) => b.score - a.score)) {
    if (moved.has(from) || moved.has(to)) continue;
    moved.add(from).add(to);
    partner.set(to, from);
  }
}

/** Whether two nodes are the same kind of block; numbered paragraphs are if they have the same id. */
export function isSameKind(from: MovableNode, to: MovableNode): boolean {
  return from.type === to.type && (from.type !== 'numbered' || to.type !== 'numbered' || from.id === to.id);
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

function similarityOfText(from: MovableNode, to: MovableNode, reader: Reader): number {
  const [before, after] = [numbersIn(from, reader).pairs(), numbersIn(to, reader).pairs()];
  return Math.min(before.length, after.length) <= minWords ? 0 : similarity(before, after);
}

function itemsOf(node: MovableNode): readonly ListItem[] {
  return node.type === 'list' ? node.children : [];
}

type MarkableNode = RedlineBlock | RedlineItem | RedlineRow;

function collect(nodes: readonly MarkableNode[], deleted: MovableNode[], inserted: MovableNode[]): void {
  for (const node of nodes) {
    if (node.type === 'deletion') deleted.push(...node.children);
    else if (node.type === 'insertion') inserted.push(...node.children);
    else if (
      node.type === 'reshaped' ||
      isParentOf(node, 'block') ||
      isParentOf(node, 'item') ||
      isParentOf(node, 'row')
    ) {
      collect(node.children, deleted, inserted);
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
  if (from.kind !== to.kind || shorter <= minWords || 2 * shorter < likelyThreshold * (before + after)) return 0;
  const score = similarity(from.pairs(), to.pairs());
  if (score < likelyThreshold || !canPair(from, to)) return 0;
  return score >= movedThreshold || areHalfAlike(from, to) ? score : 0;
}
