import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the build. */
export const dist = fileURLToPath(new URL('../dist', import.meta.url));

const client = join(dist, 'client');

/** A built page. */
export interface BuiltPage {
  /** Its address on the site, such as `/code/0.2/`; `/404.html` for the not-found page. */
  readonly address: string;
  readonly html: string;
}

/** Every file of the built site, by its address. */
export function builtFiles(): readonly string[] {
  return filesIn(client);
}

/** Every file in a folder and its subfolders, as sorted paths relative to it with a leading slash. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .sort();
}

let pages: readonly BuiltPage[] | undefined;

/** Every page of the built site, in order of address. Read once for all test files. */
export function builtPages(): readonly BuiltPage[] {
  pages ??= builtFiles()
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ address: file.replace(/\/index\.html$/, '/'), html: readFileSync(join(client, file), 'utf8') }));
  return pages;
}
