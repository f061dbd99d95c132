import type { AstroConfig } from 'astro';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { downloadsFolderVariable } from '../built-files.ts';
import { contentFolder } from '../content.ts';
import { addFiles, addSettings, addSoftware } from './hash-inputs.ts';

/**
 * The hash of everything that a page or a file of the site can depend on: the content, the software, the settings, the
 * downloads, whose sizes pages print, and the names of the styles and scripts in the folder `assets`, which pages link to.
 */
export function hashOfInputs(assets: string): string {
  const hash = createHash('sha256');
  addSettings(hash);
  addSoftware(hash);
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
