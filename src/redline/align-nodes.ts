import { alignUnits } from './align-units.ts';
import { commonSubsequence } from './common-subsequence.ts';
import type { Unit } from './unit.ts';

/** What became of neighbouring nodes, in order. Of `split` and `merged`, one side has one node and the other several. */
export type Aligned<Node> =
  | { readonly how: 'same'; readonly node: Node }
  | { readonly how: 'changed'; readonly before: Node; readonly after: Node }
  | { readonly how: 'split'; readonly before: Node; readonly after: readonly Node[] }
  | { readonly how: 'merged'; readonly before: readonly Node[]; readonly after: Node }
  | { readonly how: 'deleted'; readonly nodes: readonly Node[] }
  | { readonly how: 'inserted'; readonly nodes: readonly Node[] };

/** Nodes of one side, and each of them as JSON. */
interface Side<Node> {
  readonly nodes: readonly Node[];
  readonly sources: readonly string[];
}

type UnitOf<Node> = (node: Node, source: string) => Unit;

/**
 * Aligns the blocks of a clause, the items of a list or the rows of a table: first what is equal and has kept its order,
 * then, in each gap, what is alike; what is left was deleted or inserted.
 */
export function alignNodes<Node>(
  before: readonly Node[],
  after: readonly Node[],
  unitOf: UnitOf<Node>,
): readonly Aligned<Node>[] {
  const [left, right] = [sideOf(before), sideOf(after)];
  const aligned: Aligned<Node>[] = [];
  let [i, j] = [0, 0];
  commonSubsequence(left.sources, right.sources, (sameI, sameJ) => {
    aligned.push(...alignGap(slice(left, i, sameI), slice(right, j, sameJ), unitOf));
    for (const node of after.slice(sameJ, sameJ + 1)) aligned.push({ how: 'same', node });
    [i, j] = [sameI + 1, sameJ + 1];
  });
  aligned.push(...alignGap(slice(left, i, before.length), slice(right, j, after.length), unitOf));
  return aligned;
}

function sideOf<Node>(nodes: readonly Node[]): Side<Node> {
  return { nodes, sources: nodes.map((node) => JSON.stringify(node)) };
}

function slice<Node>({ nodes, sources }: Side<Node>, from: number, to: number): Side<Node> {
  return { nodes: nodes.slice(from, to), sources: sources.slice(from, to) };
}

function alignGap<Node>(left: Side<Node>, right: Side<Node>, unitOf: UnitOf<Node>): readonly Aligned<Node>[] {
  const [before, after] = [left.nodes, right.nodes];
  if (before.length === 0 || after.length === 0) return unpaired(before, after);
  const units = (side: Side<Node>): readonly Unit[] => {
    return side.nodes.map((node, index) => unitOf(node, side.sources[index] ?? ''));
  };
  const aligned: Aligned<Node>[] = [];
  let [i, j] = [0, 0];
  for (const group of alignUnits(units(left), units(right))) {
    aligned.push(
      ...unpaired(before.slice(i, group.before[0]), after.slice(j, group.after[0])),
      pairOf(before.slice(...group.before), after.slice(...group.after)),
    );
    [i, j] = [group.before[1], group.after[1]];
  }
  return [...aligned, ...unpaired(before.slice(i), after.slice(j))];
}

function pairOf<Node>(before: readonly Node[], after: readonly Node[]): Aligned<Node> {
  const [left, ...moreLeft] = before;
  const [right, ...moreRight] = after;
  if (left === undefined || right === undefined) return { how: 'inserted', nodes: after };
  if (moreRight.length > 0) return { how: 'split', before: left, after };
  if (moreLeft.length > 0) return { how: 'merged', before, after: right };
  return { how: 'changed', before: left, after: right };
}

function unpaired<Node>(before: readonly Node[], after: readonly Node[]): readonly Aligned<Node>[] {
  return [
    ...(before.length > 0 ? [{ how: 'deleted' as const, nodes: before }] : []),
    ...(after.length > 0 ? [{ how: 'inserted' as const, nodes: after }] : []),
  ];
}
