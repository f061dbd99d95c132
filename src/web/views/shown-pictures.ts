import type { Code } from '../../model/code.ts';
import { picturesOf } from '../../model/figures.ts';
import { pictureHash } from '../routes.ts';

/** A picture that figures show, at its address. */
export interface ShownPicture {
  readonly hash: string;
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Every picture that a revision shows, once for each name. */
export function shownPictures({ revisions }: Code): readonly ShownPicture[] {
  const found = new Map<string, ShownPicture>();
  for (const revision of revisions)
    for (const { sha256, file } of revision.pictures === undefined ? [] : picturesOf(revision)) {
      const bytes = revision.pictures?.get(sha256);
      const hash = pictureHash(sha256);
      if (bytes !== undefined) found.set(`${hash}/${file}`, { hash, file, bytes: Uint8Array.from(bytes) });
    }
  return [...found.values()];
}
