import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** The pictures of pages as they are meant to look. `npm run pictures` takes them again. */
export const picturesFolder = fileURLToPath(new URL('pictures/', import.meta.url));

/** Where a picture that differs is left, with what differs marked in red. */
const differences = fileURLToPath(new URL('../../var/pictures/', import.meta.url));

/**
 * How much may differ: this many pixels in a square of fifty. Edges of letters differ by less from one computer to another;
 * a tag in another colour, or a line that moved, by more.
 */
const [square, tolerance] = [50, 60];

/** The most pixels that differ in any square of two pictures of one size; all of them if the sizes differ. */
export function differingPixels(one: PNG, other: PNG, marked?: PNG): number {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return width * height;
  return pixelmatch(one.data, other.data, marked?.data, width, height, { windowSize: square });
}

/** Whether two pictures look alike. */
export function lookAlike(one: PNG, other: PNG): boolean {
  return differingPixels(one, other) <= tolerance;
}

/**
 * What is wrong with a picture of a page, in a sentence that says where to look; undefined if it looks as it should.
 *
 * @param name its file in the folder of pictures, without extension
 */
export function pictureFault(name: string, taken: Uint8Array): string | undefined {
  const file = join(picturesFolder, `${name}.png`);
  if (!existsSync(file)) return `There is no picture ${file} yet. Take it: npm run pictures`;
  const [meant, found] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(Buffer.from(taken))];
  if (lookAlike(meant, found)) return undefined;
  mkdirSync(differences, { recursive: true });
  const marked = new PNG({ width: meant.width, height: meant.height });
  differingPixels(meant, found, marked);
  writeFileSync(join(differences, `${name}.png`), taken);
  writeFileSync(join(differences, `${name}-marked.png`), PNG.sync.write(marked));
  return `${name} looks different: compare ${file} with ${differences}${name}.png, and see ${name}-marked.png. If it is meant so: npm run pictures`;
}
