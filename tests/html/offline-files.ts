import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { dist } from '../browser/serve-built-site.ts';

/** Every file of the archive that opens from a disk, by its path there. */
export function offlineFiles(): ReadonlyMap<string, Uint8Array> {
  const zip = readFileSync(join(dist, 'client/publications/offline-pack.zip'));
  return new Map(
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [path.replace(/^code-of-practice\//, ''), bytes]),
  );
}
