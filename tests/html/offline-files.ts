import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { dist } from '../built-pages.ts';

/** Every file of the offline pack, by its path. */
export function offlineFiles(): ReadonlyMap<string, Uint8Array> {
  const zip = readFileSync(join(dist, 'client/publications/offline-pack.zip'));
  return new Map(
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [path.replace(/^code-of-practice\//, ''), bytes]),
  );
}
