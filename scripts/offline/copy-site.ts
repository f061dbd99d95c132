import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { offlinePage, relativeTo, type OfflineCopy } from './offline-page.ts';

/** Files that a copy on a disk has no use for: compressed ones, and what only the server or scripts read. */
const unused = /\.(?:br|gz|zst|js|map)$|^\/(?:pagefind\/|search\/.*\.json$|_headers$)/;

/** One file of a copy. */
export interface CopiedFile {
  /** Path from the folder of the copy, without a slash before it. */
  readonly path: string;
  readonly bytes: () => Uint8Array;
}

/** The files of a built site that belong in a copy of it, as paths that start with a slash, in order. */
export function filesToCopy(client: string, leaveOut: (file: string) => boolean = () => false): readonly string[] {
  return readdirSync(client, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(client.replace(/\/$/, '').length).split(sep).join('/'))
    .filter((file) => !unused.test(file) && !leaveOut(file))
    .sort();
}

/** The files of a copy as they open from a disk. */
export function copiedFiles(client: string, copy: OfflineCopy): readonly CopiedFile[] {
  return [...copy.files].map((file) => ({
    path: file.slice(1),
    bytes: () => {
      const from = join(client, file);
      if (file.endsWith('.html'))
        return Buffer.from(offlinePage(readFileSync(from, 'utf8'), file.replace(/index\.html$/, ''), copy));
      if (file.endsWith('.css')) return Buffer.from(offlineStyles(readFileSync(from, 'utf8'), file));
      return readFileSync(from);
    },
  }));
}

function offlineStyles(css: string, file: string): string {
  return css.replace(
    /url\((["']?)(\/[^)"']*)/g,
    (_, quote: string, path: string) => `url(${quote}${relativeTo(file, path)}`,
  );
}
