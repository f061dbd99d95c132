import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download } from '../../../src/downloads/download.ts';
import { sha256 } from '../../../src/content/files/sha256.ts';
import { withProgress } from '../progress.ts';
import { typstFile, errorWithName, writeAtomically } from './cache.ts';
import type { ManifestEntry } from './manifest.ts';
import { projectRoot } from '../run-node.ts';

/** Does everything that needs the content: writes downloads that are not in the cache, and documents to typeset. */
export async function prepare(downloads: readonly Download[], cache: string): Promise<readonly ManifestEntry[]> {
  await mkdir(cache, { recursive: true });
  const software = softwareHash();
  const prepared: ManifestEntry[] = [];
  await withProgress('Writing downloads', downloads.length, async (step) => {
    for (const download of downloads) {
      try {
        prepared.push(await prepareDownload(download, cache, software));
      } catch (error) {
        throw errorWithName(download, error);
      }
      step();
    }
  });
  return prepared;
}

async function prepareDownload(download: Download, cache: string, software: string): Promise<ManifestEntry> {
  const { address, name } = download;
  const inputs = 'document' in download ? download.document() : download.inputs();
  const file = sha256(`${software}\n${inputs}`);
  const isNew = !existsSync(join(cache, file));
  if (isNew && 'document' in download) await writeAtomically(join(cache, typstFile(file)), inputs);
  else if (isNew && 'write' in download) await writeAtomically(join(cache, file), await download.write());
  return { address, name, file, isNew };
}

/** A hash of the software that builds downloads. When any of it changes, everything is built again. */
function softwareHash(): string {
  const files = ['src', 'scripts/commands/downloads'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  const texts = [join(projectRoot, 'package-lock.json'), ...files.toSorted()].map((file) => readFileSync(file, 'utf8'));
  return sha256(texts.map((text) => sha256(text)).join('\n'));
}
