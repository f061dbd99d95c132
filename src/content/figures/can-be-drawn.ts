import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { resolve } from 'node:path';

/** Where Typst finds the picture: in memory only, whatever is on the disk. */
const place = resolve('picture-to-draw');

let created: NodeCompiler | undefined;

/** Results by the hash of the picture, since drawing takes some hundredths of a second and content is read often. */
const known = new Map<string, boolean>();

/**
 * Whether Typst, which makes the PDFs, can draw a picture: it stops at one that it cannot, and by then the picture may be
 * frozen.
 */
export function canBeDrawn(bytes: Uint8Array, sha256: string): boolean {
  const result = known.get(sha256) ?? draw(bytes);
  known.set(sha256, result);
  return result;
}

function draw(bytes: Uint8Array): boolean {
  created ??= NodeCompiler.create({ workspace: resolve('.') });
  created.mapShadow(place, Buffer.from(bytes));
  try {
    return !created.compile({ mainFileContent: '#image("/picture-to-draw")' }).hasError();
  } catch {
    return false;
  } finally {
    created.unmapShadow(place);
    created.evictCache(0);
  }
}
