import { existsSync } from 'node:fs';
import { realDisk } from '../disk/disk.ts';
import { finishPublication } from './finish-publication.ts';
import { publicationPaths } from './publication-paths.ts';

/** Settles an interrupted publication before a command does anything else, and says so. A dry run only says so. */
export function settleInterrupted(content: string, dryRun = false): void {
  if (dryRun) {
    for (const line of interruptedLines(content)) console.log(line);
    return;
  }
  const message = finishPublication(content, realDisk);
  if (message !== undefined) console.log(`${message}\n`);
}

/** What is said of an interrupted publication that is left as it is. */
export function interruptedLines(content: string): readonly string[] {
  if (!existsSync(publicationPaths(content).journal)) return [];
  return ['A publication was interrupted. The next command that is not a dry run will finish or undo it.', ''];
}
