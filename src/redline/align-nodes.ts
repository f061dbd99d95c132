import { alignUnits, type UnitMatch } from './align-units.ts';
import { commonSubsequence } from './common-subsequence.ts';
import { areEqual, sourceOf, type SourceNode } from './are-equal.ts';
import { areHalfAlike } from './half-alike.ts';
import { similarity } from './similarity.ts';
import type { Unit } from './unit.ts';

/** How sibling nodes correspond, in order. A `split` or `merged` has one node on one side and several on the other. */
export type Alignment<Node> =
  | { readonly kind: 'same'; readonly node: Node }
  | { readonly kind: 'changed'; readonly before: Node; readonly after: Node }
  | { readonly kind: 'split'; readonly before: Node; readonly after: readonly Node[] }
  | { readonly kind: 'merged'; readonly before: readonly Node[]; readonly after: Node }
  | { readonly kind: 'deleted'; readonly nodes: readonly Node[] }
  | { readonly kind: 'inserted'; readonly nodes: readonly Node[] };

/** The nodes of one side, and each as JSON. */
interface Side<Node> {
  readonly nodes: readonly Node[];
  readonly sources: readonly string[];
}

type UnitOf<Node> = (node: Node, source: string) => Unit;

/**
 * Aligns the blocks of a clause, the items of a list or the rows of a table: first nodes that are equal and in the same
 * order, then, in each gap, nodes that are similar. The rest was deleted or inserted.
 */
export function alignNodes<Node extends SourceNode>(
  before: readonly Node[],
  after: readonly Node[],
  unitOf: UnitOf<Node>,
): readonly Alignment<Node>[] {
  const aligned: Alignment<Node>[] = [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && areEqual(before[start], after[start])) start += 1;
  let tail = 0;
  while (tail < shorter - start && areEqual(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const addSame = (from: number, to: number): void => {
    for (const node of after.slice(from, to)) aligned.push({ kind: 'same', node });
  };
  addSame(0, start);
  const [left, right] = [
    sideOf(before.slice(start, before.length - tail)),
    sideOf(after.slice(start, after.length - tail)),
  ];
  let [i, j] = [0, 0];
  commonSubsequence(left.sources, right.sources, (sameI, sameJ) => {
    aligned.push(...alignGap(slice(left, i, sameI), slice(right, j, sameJ), unitOf));
    addSame(start + sameJ, start + sameJ + 1);
    [i, j] = [sameI + 1, sameJ + 1];
  });
  aligned.push(...alignGap(slice(left, i, left.nodes.length), slice(right, j, right.nodes.length), unitOf));
  addSame(after.length - tail, after.length);
  return aligned;
}

function sideOf<Node extends SourceNode>(nodes: readonly Node[]): Side<Node> {
  return { nodes, sources: nodes.map(sourceOf) };
}

function slice<Node>({ nodes, sources }: Side<Node>, from: number, to: number): Side<Node> {
  return { nodes: nodes.slice(from, to), sources: sources.slice(from, to) };
}

function alignGap<Node>(left: Side<Node>, right: Side<Node>, unitOf: UnitOf<Node>): readonly Alignment<Node>[] {
  const [before, after] = [left.nodes, right.nodes];
  if (before.length === 0 || after.length === 0) return unpaired(before, after);
  const units = (side: Side<Node>): readonly Unit[] => {
    return side.nodes.map((node, index) => unitOf(node, side.sources[index] ?? ''));
  };
  const aligned: Alignment<Node>[] = [];
  let [i, j] = [0, 0];
  for (const group of pairReplaced(units(left), units(right))) {
    aligned.push(
      ...unpaired(before.slice(i, group.before[0]), after.slice(j, group.after[0])),
      pairOf(before.slice(...group.before), after.slice(...group.after)),
    );
    [i, j] = [group.before[1], group.after[1]];
  }
  return [...aligned, ...unpaired(before.slice(i), after.slice(j))];
}

/** Maximum number of units that are compared in place of those that they replaced. */
const maxReplaced = 16;

/** The units that match, and between them those that replaced others and keep half of their words, or all words of one. */
function pairReplaced(before: readonly Unit[], after: readonly Unit[]): readonly UnitMatch[] {
  const matches: UnitMatch[] = [];
  let [i, j] = [0, 0];
  const pairUpTo = (toI: number, toJ: number): void => {
    if ((toI - i) * (toJ - j) > maxReplaced) return;
    for (; i < toI; i += 1) {
      const [left, from] = [before[i], i];
      const found = after.slice(j, toJ).findIndex((right) => left !== undefined && mayReplace(left, right));
      if (found < 0) continue;
      j += found + 1;
      matches.push({ before: [from, from + 1], after: [j - 1, j] });
    }
  };
  for (const match of alignUnits(before, after)) {
    pairUpTo(match.before[0], match.after[0]);
    matches.push(match);
    [i, j] = [match.before[1], match.after[1]];
  }
  pairUpTo(before.length, after.length);
  return matches;
}

/** Not where the threshold is stricter than half of the words, as between clauses. */
function mayReplace(before: Unit, after: Unit): boolean {
  const isAsked = before.kind === after.kind && !before.strict && !after.strict && before.threshold < 0.5;
  return isAsked && (areHalfAlike(before, after) || hasGrown(before, after) || haveSameCells(before, after));
}

/** Fewest words that are not somewhere in a longer text by chance. */
const minKept = 2;

/** Whether all words of one are in the other, in a row: text was added at its end, or taken from it. */
function hasGrown(before: Unit, after: Unit): boolean {
  const [shorter, longer] = [before.words(), after.words()].toSorted((a, b) => a.length - b.length);
  if (shorter === undefined || longer === undefined || shorter.length < minKept) return false;
  const isAt = (start: number): boolean => shorter.every((word, index) => word === longer[start + index]);
  for (let start = 0; start + shorter.length <= longer.length; start += 1) if (isAt(start)) return true;
  return false;
}

/** Minimum similarity of the cells of two tables for them to be one whose columns are in another order. */
const cellsThreshold = 0.5;

function haveSameCells(before: Unit, after: Unit): boolean {
  if (before.pairsOfCells === undefined || after.pairsOfCells === undefined) return false;
  return similarity(before.pairsOfCells(), after.pairsOfCells()) >= cellsThreshold;
}

function pairOf<Node>(before: readonly Node[], after: readonly Node[]): Alignment<Node> {
  const [left, ...moreLeft] = before;
  const [right, ...moreRight] = after;
  if (left === undefined || right === undefined) return { kind: 'inserted', nodes: after };
  if (moreRight.length > 0) return { kind: 'split', before: left, after };
  if (moreLeft.length > 0) return { kind: 'merged', before, after: right };
  return { kind: 'changed', before: left, after: right };
}

function unpaired<Node>(before: readonly Node[], after: readonly Node[]): readonly Alignment<Node>[] {
  return [
    ...(before.length > 0 ? [{ kind: 'deleted' as const, nodes: before }] : []),
    ...(after.length > 0 ? [{ kind: 'inserted' as const, nodes: after }] : []),
  ];
}
