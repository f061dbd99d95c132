import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { DrawnPicture } from '../import/word/drawings.ts';
import { untracked, type Cell } from './align.ts';
import { plainSetting } from './returned-text.ts';

/** The hash of each form of a picture: programs may leave one out, but keep the bytes of the others. */
export function hashesOf({ forms }: DrawnPicture): readonly string[] {
  return forms.map((bytes) => bytesToHex(sha256(bytes)));
}

/**
 * A picture in the place of one that was sent is another letter, which came as that one went: no program tracks it. Files
 * that were sent before hashes of pictures were kept tell nothing of it.
 */
export function withExchangedPictures(cells: readonly Cell[]): readonly Cell[] {
  return cells.flatMap((cell) => {
    const { base, picture, char } = cell;
    const sent = base?.of.pictures ?? [];
    if (base === undefined || picture === undefined || cell.out !== undefined || sent.length === 0) return [cell];
    if (hashesOf(picture).some((hash) => sent.includes(hash))) return [cell];
    const { base: _, ...now } = cell;
    return [
      { char, base, out: untracked, setting: plainSetting, comments: [] },
      { ...now, in: untracked },
    ];
  });
}
