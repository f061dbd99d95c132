import type { ClauseTree } from '../code/clause-tree.ts';
import { markMoves } from './mark-moves.ts';
import { normalise } from './normalise.ts';
import { redlineBlocks } from './redline-blocks.ts';
import type { Redline } from './redline-tree.ts';
import { createReader } from './reader.ts';

/**
 * The redline of a clause: both texts as one tree, with every difference marked (`redline-tree.ts`).
 *
 * `accept` of it is `after` and `reject` of it is `before`, as trees, in normal form; two texts with the same normal form
 * have no marks. `undefined` stands for a clause that is not there: the other text is then inserted or deleted whole.
 */
export function redline(before: ClauseTree | undefined, after: ClauseTree | undefined): Redline {
  const reader = createReader();
  const blocks = redlineBlocks(normalise(before).children, normalise(after).children, reader);
  return { type: 'redline', children: markMoves(blocks, reader) };
}
