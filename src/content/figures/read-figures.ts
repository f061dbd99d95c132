import type { Picture } from '../../model/picture.ts';
import { pictureName } from '../../model/picture.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { pathOf, type ContentFolder } from '../files/content-folder.ts';
import { listFolder, type EntryPattern } from '../files/list-folder.ts';
import { readBytes } from '../files/read-file.ts';
import { sha256 } from '../files/sha256.ts';
import { readPicture } from './read-picture.ts';

/** The pictures of a revision. */
export interface Figures {
  /** Hashes of the bytes of all files in the folder, by name, whatever is wrong with them. */
  readonly hashes: ReadonlyMap<string, string>;
  /** By name. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The bytes of each by the hash. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** Maximum size of a file that is read, in bytes. */
const fileLimit = 1_000_000;

const figureFiles: EntryPattern = {
  kind: 'file',
  name: pictureName,
  description:
    'pictures that end in `.svg`, `.png` or `.jpg`, with names such as `steps.svg` in lower-case letters, digits and hyphens',
};

/** Reads the folder `figures` of a revision, if there is one, and reports what is wrong with its pictures. */
export function readFigures(content: ContentFolder, folder: string): Figures {
  const hashes = new Map<string, string>();
  const pictures = new Map<string, Picture>();
  const all = new Map<string, Uint8Array>();
  for (const name of listFolder(content, `${folder}/figures`, { pattern: figureFiles, mayBeEmpty: true })) {
    const path = `${folder}/figures/${name}`;
    const bytes = readBytes(content, path, fileLimit, tooLarge);
    if (bytes === undefined) {
      pictures.set(name, unreadable(name, ''));
      continue;
    }
    hashes.set(name, sha256(bytes));
    const read = readPicture(name, bytes);
    if ('picture' in read) {
      pictures.set(name, read.picture);
      all.set(read.picture.sha256, bytes);
    } else {
      content.report(pathOf(content, path), diagnostic(read.rule, read.position, read.message));
      pictures.set(name, unreadable(name, sha256(bytes)));
    }
  }
  return { hashes, pictures, bytes: all };
}

const tooLarge =
  'Export it with fewer pixels, or a photograph as a JPEG: a PNG or JPEG has at most 500 kB, an SVG 200 kB.';

/** Stands for a picture that was reported, so that the figures that show it are not reported as well. */
function unreadable(file: string, hash: string): Picture {
  return { file, sha256: hash, type: 'image/png', bytes: 0, width: 1, height: 1 };
}
