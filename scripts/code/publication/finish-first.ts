import { existsSync } from 'node:fs';
import { realDisk } from '../disk/disk.ts';
import { finishPublication } from './finish-publication.ts';
import { placesOf } from './places.ts';

/** Settles a publication that was interrupted before anything else is done, and says so. In a dry run it only says so. */
export function finishFirst(content: string, dryRun = false): void {
  if (dryRun) {
    if (existsSync(placesOf(content).journal))
      console.log('A publication was interrupted. The next command that is no dry run settles it.\n');
    return;
  }
  const done = finishPublication(content, realDisk);
  if (done !== undefined) console.log(`${done}\n`);
}
