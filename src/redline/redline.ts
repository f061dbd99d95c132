import type { ClauseTree } from '../model/clause-tree.ts';
import { joinReplaced } from './join-replaced.ts';
import { markMoves } from './mark-moves.ts';
import { markMovedSentences } from './moved-sentences.ts';
import { normalise } from './normalise.ts';
import { redlineBlocks } from './redline-blocks.ts';
import type { Redline } from './redline-tree.ts';
import { createReader } from './reader.ts';
import { markReshaped, markReshapedInMoves } from './reshape.ts';

/**
 * Returns the redline of a clause: both texts merged into one tree, with every difference marked (`redline-tree.ts`).
 *
 * `accept` turns it into `after` and `reject` into `before`, in normal form; texts with the same normal form have no
 * marks. `undefined` means that the clause does not exist on that side: the other text is then one insertion or
 * deletion.
 */
export function redline(before: ClauseTree | undefined, after: ClauseTree | undefined): Redline {
  const reader = createReader();
  const blocks = redlineBlocks(normalise(before).children, normalise(after).children, reader);
  const moved = markReshapedInMoves(markMoves(markReshaped(blocks, reader), reader), reader);
  return { type: 'redline', children: markMovedSentences(joinReplaced(moved, reader), reader) };
}
