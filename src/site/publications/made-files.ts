import { statSync } from 'node:fs';
import { join } from 'node:path';

/** The environment variable with which a build tells its pages where the publications lie that it has made for them. */
export const madeFilesVariable = 'PUBLICATIONS_FOLDER';

/**
 * Whether this build makes publications, so that pages may lead to them: not while a site is previewed or measured, where
 * `PUBLICATIONS=none` leaves them out.
 */
export function arePublicationsMade(): boolean {
  return process.env['PUBLICATIONS'] !== 'none';
}

/** How large a publication is, for people: `305 kB`, `1.2 MB`. Nothing where it is not made before the pages are. */
export function sizeOfPublication(address: string): string | undefined {
  const folder = process.env[madeFilesVariable];
  const stats = folder === undefined ? undefined : statSync(join(folder, address), { throwIfNoEntry: false });
  return stats === undefined ? undefined : sizeInWords(stats.size);
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
