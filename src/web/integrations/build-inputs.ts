import type { AstroConfig } from 'astro';
import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadsFolderVariable } from '../built-files.ts';
import { contentFolder } from '../content.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What the software is made of. The lock names the version of every package. */
const software = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The settings in the environment that change what a build writes. */
const settings = ['CONTENT_DRAFT', 'PUBLICATIONS', 'SITE_PATH', 'SITE_LANGUAGE'];

/**
 * The hash of everything that a page or a file of the site can depend on: the content, the software, the settings, the
 * downloads, whose sizes pages print, and the names of the styles and scripts in the folder `assets`, which pages link to.
 */
export function hashOfInputs(assets: string): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const part of software) addFiles(hash, join(root, part));
  addFiles(hash, contentFolder());
  hash.update(readdirSync(assets).toSorted().join('\n'));
  const downloads = process.env[downloadsFolderVariable];
  if (downloads !== undefined) addFiles(hash, downloads);
  return hash.digest('hex');
}

/** The folder of styles and scripts in a build. */
export function assetsFolder({ build }: AstroConfig): string {
  return fileURLToPath(new URL(`${build.assets}/`, build.client));
}

/** A file, or every file of a folder with its path in it. */
function addFiles(hash: Hash, path: string): void {
  if (statSync(path).isFile()) {
    addFile(hash, path, path);
    return;
  }
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  hash.update(`${files.length} files\n`);
  for (const file of files) addFile(hash, file, relative(path, file));
}

function addFile(hash: Hash, file: string, name: string): void {
  const bytes = readFileSync(file);
  hash.update(`${name} ${bytes.length}\n`).update(bytes);
}
