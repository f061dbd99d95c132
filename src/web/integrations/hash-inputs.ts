import type { Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** What the software is made of. The lock names the version of every package. */
const software = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The settings in the environment that change what a build writes. */
const settings = ['CONTENT_DRAFT', 'PUBLICATIONS', 'SITE_PATH', 'SITE_LANGUAGE', 'SITE_DUTY_WORDS', 'HSTS'];

/** Adds the settings in an environment that change what a build writes. */
export function addSettings(hash: Hash, env: NodeJS.ProcessEnv = process.env): void {
  for (const name of settings) hash.update(`${name}=${env[name] ?? ''}\n`);
}

/** Adds the software in a folder, by default this project, and the Node that runs it. */
export function addSoftware(hash: Hash, root = projectRoot): void {
  hash.update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const part of software) addFiles(hash, join(root, part));
}

/** Adds a file, or every file of a folder with its path in it. */
export function addFiles(hash: Hash, path: string): void {
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
