import { statSync } from 'node:fs';
import { join } from 'node:path';
import { withinSite } from './site-path.ts';
import { say } from '../words/say.ts';

/** Environment variable that tells pages during a build which folder has the downloads. */
export const downloadsFolderVariable = 'PUBLICATIONS_FOLDER';

/**
 * Whether this build includes downloads, so that pages may link to them. Previews and benchmarks leave them out with
 * `PUBLICATIONS=none`.
 */
export function areDownloadsBuilt(): boolean {
  return process.env['PUBLICATIONS'] !== 'none';
}

/** The size of a download for readers: `305 kB`, `1.2 MB`. `undefined` if it is built after the pages. */
export function sizeOfDownload(address: string): string | undefined {
  const folder = process.env[downloadsFolderVariable];
  const stats =
    folder === undefined ? undefined : statSync(join(folder, withinSite(address)), { throwIfNoEntry: false });
  return stats === undefined ? undefined : formatSize(stats.size);
}

function formatSize(bytes: number): string {
  return bytes < 1_000_000
    ? say.frame.builtFiles.kb({ max: Math.max(1, Math.round(bytes / 1_000)) })
    : say.frame.builtFiles.mb({ toFixed: (bytes / 1_000_000).toFixed(1) });
}
