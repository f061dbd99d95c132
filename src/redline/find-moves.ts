import type { Block, ListItem, TableRow } from '../code/clause-tree.ts';
import { isHolding } from '../code/nodes.ts';
import { mayPair, type Unit } from './unit.ts';
import { likeness } from './likeness.ts';
import { likeliest } from './likely-pairs.ts';
import type { RedlineBlock, RedlineItem, RedlineRow } from './redline-tree.ts';
import { unitOfBlock, unitOfItem, unitOfRow } from './unit-of-node.ts';
import type { Reader } from './reader.ts';

/** How alike a node that was deleted here and one that was inserted there have to be to be one that moved. */
const movedThreshold = 0.5;
/** A changed text of fewer words is too common to be told to have moved. */
const fewestWords = 4;
/** Largest number of comparisons of every deleted node with every inserted one. */
const costBound = 2500;

/** A node that can move: it was deleted whole at one place and inserted whole at another. */
export type Movable = Block | ListItem | TableRow;

/** What moved, by node; nodes are told apart as objects. */
export interface Moves {
  /** By the node before: the key of the move. */
  readonly away: ReadonlyMap<Movable, number>;
  /** By the node after: the key of the move, and the node before. */
  readonly here: ReadonlyMap<Movable, { readonly key: number; readonly from: Movable }>;
}

/** Finds the deleted and inserted blocks, list items and rows that are one node at two places, anywhere in the clause. */
export function findMoves(blocks: readonly RedlineBlock[], reader: Reader): Moves {
  const deleted: Movable[] = [];
  const inserted: Movable[] = [];
  collect(blocks, deleted, inserted);
  const partner = pairMoved(deleted, inserted, reader);
  const away = new Map<Movable, number>();
  const here = new Map<Movable, { key: number; from: Movable }>();
  for (const node of inserted) {
    const from = partner.get(node);
    if (!from) continue;
    const key = here.size + 1;
    here.set(node, { key, from });
    away.set(from, key);
  }
  return { away, here };
}

type Marked = RedlineBlock | RedlineItem | RedlineRow;

function collect(nodes: readonly Marked[], deleted: Movable[], inserted: Movable[]): void {
  for (const node of nodes) {
    if (node.type === 'deletion') deleted.push(...node.children);
    else if (node.type === 'insertion') inserted.push(...node.children);
    else if (isHolding(node, 'block') || isHolding(node, 'item') || isHolding(node, 'row')) {
      collect(node.children, deleted, inserted);
    }
  }
}

/** The node before of each inserted node that moved: first what is equal, then what is alike. */
function pairMoved(
  deleted: readonly Movable[],
  inserted: readonly Movable[],
  reader: Reader,
): ReadonlyMap<Movable, Movable> {
  const partner = new Map<Movable, Movable>();
  if (deleted.length === 0 || inserted.length === 0) return partner;
  const taken = new Set<Movable>();
  const take = (from: Movable | undefined, to: Movable | undefined): void => {
    if (!from || !to || taken.has(from) || partner.has(to)) return;
    taken.add(from);
    partner.set(to, from);
  };
  const equal = Map.groupBy(deleted, (node) => JSON.stringify(node));
  for (const node of inserted)
    take(
      equal.get(JSON.stringify(node))?.find((from) => !taken.has(from)),
      node,
    );
  const [left, right] = [deleted.filter((node) => !taken.has(node)), inserted.filter((node) => !partner.has(node))];
  for (const [i, j] of alikePairs(left.map(unitIn(reader)), right.map(unitIn(reader)))) take(left[i], right[j]);
  return partner;
}

function unitIn(reader: Reader): (node: Movable) => Unit {
  return (node) => {
    const source = JSON.stringify(node);
    if (node.type === 'listItem') return unitOfItem(node, source, reader);
    return node.type === 'tableRow' ? unitOfRow(node, source, reader) : unitOfBlock(node, source, reader);
  };
}

/** Pairs that are alike enough to be one node that moved and was changed, the likest first. */
function alikePairs(left: readonly Unit[], right: readonly Unit[]): readonly (readonly [number, number])[] {
  const candidates =
    left.length * right.length <= costBound
      ? left.flatMap((_, i) => right.map((_, j) => [i, j] as const))
      : likeliest(left, right);
  return candidates
    .map(([i, j]) => ({ pair: [i, j] as const, score: moveScore(left[i], right[j]) }))
    .filter(({ score }) => score >= movedThreshold)
    .sort((a, b) => b.score - a.score)
    .map(({ pair }) => pair);
}

function moveScore(from: Unit | undefined, to: Unit | undefined): number {
  if (!from || !to || !mayPair(from, to)) return 0;
  if (from.binding) return 1;
  return Math.min(from.pairs().length, to.pairs().length) > fewestWords ? likeness(from.pairs(), to.pairs()) : 0;
}
