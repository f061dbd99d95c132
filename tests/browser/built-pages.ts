import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { dist } from './serve-built-site.ts';

const client = join(dist, 'client');

/** A page as the build left it. */
export interface BuiltPage {
  /** Its address on the site, such as `/code/0.2/`; `/404.html` for the page for what is not found. */
  readonly address: string;
  readonly html: string;
}

/** Every file of the built site, by its address. */
export function builtFiles(): readonly string[] {
  return filesIn(client);
}

/** Every file in a folder and the folders under it, as paths from there that start with a slash, in order. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .sort();
}

let pages: readonly BuiltPage[] | undefined;

/** Every page of the built site, in order of address. They are read once for all files of tests. */
export function builtPages(): readonly BuiltPage[] {
  pages ??= builtFiles()
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ address: file.replace(/\/index\.html$/, '/'), html: readFileSync(join(client, file), 'utf8') }));
  return pages;
}
