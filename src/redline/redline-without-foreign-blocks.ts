import type { Block, ClauseTree } from '../model/clause-tree.ts';
import { normalise } from './normalise.ts';
import type { Reader } from './reader.ts';
import { redline } from './redline.ts';
import type { Redline, RedlineBlock } from './redline-tree.ts';
import { accept } from './resolve.ts';
import { similarity } from './similarity.ts';
import { unitOfBlock } from './unit-of-node.ts';
import type { Unit } from './unit.ts';

/** Maximum number of comparisons of blocks with each other. */
const maxComparisons = 10_000;
/** Minimum similarity of a block with one of another clause. */
const threshold = 0.5;

/**
 * The redline of a clause without the blocks that are more like those of other clauses: they are marked as inserted or
 * deleted, to be compared with the other clauses. Undefined if there is no such block, or if one cannot be left out.
 *
 * @param others the blocks of the clauses that this one may have text from (before), and that may have its text (after)
 */
export function redlineWithoutForeignBlocks(
  before: ClauseTree,
  after: ClauseTree,
  others: { readonly before: readonly Block[]; readonly after: readonly Block[] },
  reader: Reader,
): Redline | undefined {
  const [left, right] = [normalise(before).children, normalise(after).children];
  const foreignBefore = moreLike(others.after, left, right, reader);
  const foreignAfter = moreLike(others.before, right, left, reader);
  if (foreignBefore.size === 0 && foreignAfter.size === 0) return undefined;
  const own = redline(
    { type: 'clause', children: left.filter((block) => !foreignBefore.has(block)) },
    { type: 'clause', children: right.filter((block) => !foreignAfter.has(block)) },
  );
  return putBack(own, { nodes: left, foreign: foreignBefore }, { nodes: right, foreign: foreignAfter });
}

/** The blocks that are more like one of other clauses than like one of the same clause on the other side. */
function moreLike(
  others: readonly Block[],
  blocks: readonly Block[],
  own: readonly Block[],
  reader: Reader,
): ReadonlySet<Block> {
  if (blocks.length * (others.length + own.length) > maxComparisons) return new Set();
  const units = (nodes: readonly Block[]): readonly Unit[] => nodes.map((node) => unitOfBlock(node, '', reader));
  const [foreign, familiar] = [units(others), units(own)];
  return new Set(
    blocks.filter((block) => {
      const unit = unitOfBlock(block, '', reader);
      const best = bestMatch(unit, foreign);
      return best >= threshold && best > bestMatch(unit, familiar);
    }),
  );
}

function bestMatch(unit: Unit, others: readonly Unit[]): number {
  return others.reduce((best, other) => {
    if (other.kind !== unit.kind) return best;
    if (unit.strict) return other.identity === unit.identity ? 2 : best;
    return Math.max(best, similarity(unit.pairs(), other.pairs()));
  }, 0);
}

/** All blocks of a side, and those that were left out. */
interface Side {
  readonly nodes: readonly Block[];
  readonly foreign: ReadonlySet<Block>;
}

/** A redline with the blocks that were left out of it, at their places; undefined if one was in the middle of a mark. */
function putBack(own: Redline, before: Side, after: Side): Redline | undefined {
  const blocks: RedlineBlock[] = [];
  const add = (type: 'insertion' | 'deletion', node: Block): void => {
    const last = blocks.at(-1);
    if (last?.type === type) blocks[blocks.length - 1] = { type, children: [...last.children, node] };
    else blocks.push({ type, children: [node] });
  };
  let [i, j] = [0, 0];
  const skip = (type: 'insertion' | 'deletion', { nodes, foreign }: Side, from: number): number => {
    let next = from;
    for (let node = nodes[next]; node !== undefined && foreign.has(node); node = nodes[next]) {
      add(type, node);
      next += 1;
    }
    return next;
  };
  for (const block of own.children.flatMap(single)) {
    const [left, right] = [countBefore(block), countAfter(block)];
    if (left > 0) i = skip('deletion', before, i);
    if (right > 0) j = skip('insertion', after, j);
    const covered = [before.nodes.slice(i, i + left), after.nodes.slice(j, j + right)].flat();
    if (covered.some((node) => before.foreign.has(node) || after.foreign.has(node))) return undefined;
    const [only] = block.type === 'insertion' || block.type === 'deletion' ? block.children : [];
    if (only !== undefined && (block.type === 'insertion' || block.type === 'deletion')) add(block.type, only);
    else blocks.push(block);
    [i, j] = [i + left, j + right];
  }
  skip('deletion', before, i);
  skip('insertion', after, j);
  return { type: 'redline', children: blocks };
}

/** Marks around several blocks, divided. */
function single(block: RedlineBlock): readonly RedlineBlock[] {
  if (block.type !== 'insertion' && block.type !== 'deletion') return [block];
  return block.children.map((node) => ({ type: block.type, children: [node] }));
}

function countBefore(block: RedlineBlock): number {
  switch (block.type) {
    case 'insertion':
    case 'moved':
    case 'movedFromClause':
      return 0;
    case 'merged':
    case 'deletion':
    case 'movedToClause':
      return block.children.length;
    case 'reshaped':
      return block.before.length;
    default:
      return 1;
  }
}

function countAfter(block: RedlineBlock): number {
  switch (block.type) {
    case 'deletion':
    case 'movedAway':
    case 'movedToClause':
      return 0;
    case 'merged':
      return 1;
    default:
      return block.type === 'moved' ? 1 : accept({ type: 'redline', children: [block] }).children.length;
  }
}
