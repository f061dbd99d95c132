import { fileURLToPath } from 'node:url';
import { sizeInWord } from '../../../src/downloads/word/picture.ts';
import type { Revision } from '../../../src/model/code.ts';
import { picturesOf } from '../../../src/model/figures.ts';

// So that letters are the same on every computer. sharp reads this at the first letter that it draws.
process.env['FONTCONFIG_FILE'] = fileURLToPath(new URL('fonts.conf', import.meta.url));

/** Pixels drawn for each of the document, so that lines are sharp in print. */
const sharpness = 2;

/** The SVG pictures of revisions as PNGs, by the hash of the SVG, for programs that cannot show one. */
export async function drawSvgs(revisions: readonly Revision[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawn = new Map<string, Uint8Array>();
  for (const revision of revisions)
    for (const picture of picturesOf(revision)) {
      const svg = revision.pictures?.get(picture.sha256);
      if (picture.type !== 'image/svg+xml' || svg === undefined || drawn.has(picture.sha256)) continue;
      const { width, height } = sizeInWord(picture);
      const enlargement = Math.max(width / picture.width, height / picture.height) * sharpness;
      drawn.set(picture.sha256, await draw(svg, width * sharpness, height * sharpness, enlargement));
    }
  return drawn;
}

async function draw(svg: Uint8Array, width: number, height: number, enlargement: number): Promise<Uint8Array> {
  // Loaded only here, because it is large and few revisions have an SVG.
  const { default: sharp } = await import('sharp');
  return sharp(svg, { density: 72 * enlargement })
    .resize(width, height, { fit: 'fill' })
    .png()
    .toBuffer();
}
