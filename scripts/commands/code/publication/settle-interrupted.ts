import { existsSync } from 'node:fs';
import { realDisk } from '../disk/disk.ts';
import { finishPublication } from './finish-publication.ts';
import { publicationPaths } from './publication-paths.ts';

/** Settles an interrupted publication before a command does anything else, and says so. A dry run only says so. */
export function settleInterrupted(content: string, dryRun = false): void {
  if (dryRun) {
    if (existsSync(publicationPaths(content).journal))
      console.log('A publication was interrupted. The next command that is not a dry run will finish or undo it.\n');
    return;
  }
  const message = finishPublication(content, realDisk);
  if (message !== undefined) console.log(`${message}\n`);
}
