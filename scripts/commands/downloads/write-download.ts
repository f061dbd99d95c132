import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../run-node.ts';
import type { DownloadRequest } from './request.ts';
import { typeset } from './typeset.ts';
import { withinSite } from '../../../src/web/site-path.ts';

/**
 * Builds a requested download without the cache and writes it to a file, by default under `var`.
 *
 * @throws an error if it does not exist
 */
export async function writeDownload(request: DownloadRequest, to?: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'download-'));
  try {
    // Imported here, because `all` does this in another process.
    const { prepareRequest } = await import('./prepare-request.ts');
    const prepared = await prepareRequest(folder, request);
    await typeset(prepared, folder);
    for (const one of prepared) {
      const file = to ?? join(projectRoot, 'var', withinSite(one.address));
      await mkdir(dirname(file), { recursive: true });
      await copyFile(join(folder, one.file), file);
      console.log(`Written: ${file}  (${one.name})`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
