import type { Block } from '../../model/clause-tree.ts';
import type { RedlineBlock, RedlineSide } from '../../redline/redline-tree.ts';
import { accept, reject } from '../../redline/resolve.ts';
import { passagesOf } from './clause-html.ts';

/**
 * For each block of a redline, the index of the last one that is read with it on either side (`passagesOf`): no note stands
 * between a list and the rest of its sentence.
 */
export function endsOfPassages(blocks: readonly RedlineBlock[]): readonly number[] {
  const ends: number[] = [];
  let start = 0;
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1];
    if (previous !== undefined && !isReadWith(previous, block)) start = index;
    ends.push(index);
    ends.fill(index, start);
  }
  return ends;
}

function isReadWith(previous: RedlineBlock, block: RedlineBlock): boolean {
  if (![previous, block].some((one) => hasList(one))) return false;
  return (['after', 'before'] as const).some((side) => {
    const [left, right] = [blocksOn(previous, side), blocksOn(block, side)];
    return right.length > 0 && left.length > 0 && passagesOf([...left.slice(-1), ...right.slice(0, 1)]).length === 1;
  });
}

function hasList(block: RedlineBlock): boolean {
  if (block.type === 'list') return true;
  if (block.type === 'paragraph' || block.type === 'numbered' || !('children' in block)) return false;
  return block.children.some(({ type }) => type === 'list');
}

function blocksOn(block: RedlineBlock, side: RedlineSide): readonly Block[] {
  return (side === 'after' ? accept : reject)({ type: 'redline', children: [block] }).children;
}
