import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { withinPath } from '../../../src/model/site-address.ts';
import { offlinePage, relativeTo, type OfflineCopy } from './offline-page.ts';

/** Files that an offline copy does not need: compressed ones, and those that only the server or scripts read. */
const unused = /\.(?:br|gz|zst|js|map)$|^\/(?:pagefind\/|search\/.*\.json$|_headers$)/;

/** One file of a copy. */
export interface CopiedFile {
  /** Path relative to the folder of the copy, without a leading slash. */
  readonly path: string;
  readonly bytes: () => Uint8Array;
}

/** The files of a built site for an offline copy, as sorted paths with a leading slash. */
export function filesToCopy(client: string, leaveOut: (file: string) => boolean = () => false): readonly string[] {
  return readdirSync(client, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(client.replace(/\/$/, '').length).split(sep).join('/'))
    .filter((file) => !unused.test(file) && !leaveOut(file))
    .sort();
}

/** The files of an offline copy. */
export function copiedFiles(client: string, copy: OfflineCopy): readonly CopiedFile[] {
  return [...copy.files].map((file) => ({
    path: file.slice(1),
    bytes: () => {
      const from = join(client, file);
      if (file.endsWith('.html'))
        return Buffer.from(offlinePage(readFileSync(from, 'utf8'), file.replace(/index\.html$/, ''), copy));
      if (file.endsWith('.css')) return Buffer.from(offlineStyles(readFileSync(from, 'utf8'), file, copy.path));
      return readFileSync(from);
    },
  }));
}

function offlineStyles(css: string, file: string, sitePath: string): string {
  return css.replace(
    /url\((["']?)(\/[^)"']*)/g,
    (_, quote: string, path: string) => `url(${quote}${relativeTo(file, withinPath(sitePath, path) ?? path)}`,
  );
}
