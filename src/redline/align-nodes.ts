import { alignUnits, type Unit } from './align-units.ts';
import { commonSubsequence } from './common-subsequence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What became of neighbouring nodes, in order. Of `split` and `merged`, one side has one node and the other several. */
export type Aligned<Node> =
  | { readonly how: 'same'; readonly node: Node }
  | { readonly how: 'changed'; readonly before: Node; readonly after: Node }
  | { readonly how: 'split'; readonly before: Node; readonly after: readonly Node[] }
  | { readonly how: 'merged'; readonly before: readonly Node[]; readonly after: Node }
  | { readonly how: 'deleted'; readonly nodes: readonly Node[] }
  | { readonly how: 'inserted'; readonly nodes: readonly Node[] };

/**
 * Aligns the blocks of a clause, the items of a list or the rows of a table: first what is equal and has kept its order,
 * then, in each gap, what is alike; what is left was deleted or inserted.
 */
export function alignNodes<Node>(
  before: readonly Node[],
  after: readonly Node[],
  vocabulary: Vocabulary,
  unitOf: (node: Node) => Unit,
): readonly Aligned<Node>[] {
  const aligned: Aligned<Node>[] = [];
  let [i, j] = [0, 0];
  commonSubsequence(keys(before, vocabulary), keys(after, vocabulary), (sameI, sameJ) => {
    aligned.push(...alignGap(before.slice(i, sameI), after.slice(j, sameJ), unitOf));
    for (const node of after.slice(sameJ, sameJ + 1)) aligned.push({ how: 'same', node });
    [i, j] = [sameI + 1, sameJ + 1];
  });
  aligned.push(...alignGap(before.slice(i), after.slice(j), unitOf));
  return aligned;
}

function keys(nodes: readonly unknown[], vocabulary: Vocabulary): readonly number[] {
  return nodes.map((node) => vocabulary(JSON.stringify(node)));
}

function alignGap<Node>(
  before: readonly Node[],
  after: readonly Node[],
  unitOf: (node: Node) => Unit,
): readonly Aligned<Node>[] {
  const groups = before.length > 0 && after.length > 0 ? alignUnits(before.map(unitOf), after.map(unitOf)) : [];
  const aligned: Aligned<Node>[] = [];
  let [i, j] = [0, 0];
  for (const group of groups) {
    const [left, right] = [before.slice(...group.before), after.slice(...group.after)];
    aligned.push(...unpaired(before.slice(i, group.before[0]), after.slice(j, group.after[0])), pairOf(left, right));
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
