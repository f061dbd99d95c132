import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFiles } from './font-files.ts';

/** The same wherever the process is: a picture outside the workspace is none that Typst can see. */
const workspace = dirname(fileURLToPath(import.meta.url));

/** Where Typst finds the picture: in memory only, whatever is on the disk. */
const place = join(workspace, 'picture-to-draw');
const document = '#set document(title: "Picture")\n#image("/picture-to-draw", alt: "Picture")';

let created: NodeCompiler | undefined;

/** Results by the hash of the picture, since drawing takes some hundredths of a second and content is read often. */
const known = new Map<string, boolean>();

/**
 * Whether a picture can be in a PDF: Typst stops at one that it cannot draw, and at a letter that is not in the font, and
 * by then the picture may be frozen.
 */
export function canBeDrawn(bytes: Uint8Array, sha256: string): boolean {
  const result = known.get(sha256) ?? draw(bytes);
  known.set(sha256, result);
  return result;
}

function draw(bytes: Uint8Array): boolean {
  created ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFiles }] });
  created.mapShadow(place, Buffer.from(bytes));
  try {
    const { result } = created.compile({ mainFileContent: document });
    return result !== null && created.pdf(result, { pdfStandard: 'ua-1' }).length > 0;
  } catch {
    return false;
  } finally {
    created.unmapShadow(place);
    created.evictCache(0);
  }
}
