import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { problemLines } from '../../src/code/problem.ts';
import { dateInWords } from '../../src/code/partial-date.ts';
import { checkLock } from '../../src/publishing/lock/check-lock.ts';
import { compareLocks } from '../../src/publishing/lock/compare-locks.ts';
import type { Lock } from '../../src/publishing/lock/lock.ts';
import { readContent } from '../../src/source/read-content.ts';
import { parseLock } from '../../src/source/read-lock.ts';
import { sha256 } from '../../src/source/sha256.ts';
import type { ContentOf } from './content-of.ts';

/** `verify`: whether the frozen revisions are as they were frozen. */
export function addVerify(program: Command, contentOf: ContentOf): void {
  program
    .command('verify')
    .description('checks that every frozen revision is as it was frozen')
    .option('--against <file or address>', 'compare with a lock that somebody else holds, such as the one on the site')
    .action(async ({ against }: { against?: string }) => {
      const { frozen, content } = readContent(contentOf(), { draft: 'leave out' });
      const problems = checkLock(frozen, sha256);
      const { lock } = frozen;
      const lines = lock?.revisions.map(({ label, date, chain }) => `${label}  ${date.padEnd(10)}  ${chain}`) ?? [];
      console.log(lines.join('\n'));
      for (const { event, clause, revision, date, reason } of content?.code.standing.events ?? [])
        if (event === 'removed')
          console.log(`Removed from ${revision}, ${dateInWords(date)}: the text of ${clause ?? ''}. ${reason ?? ''}`);
      if (problems.length > 0) console.log(`\n${problems.map(problemLines).join('\n')}`);
      const differences =
        lock === undefined || against === undefined ? [] : compareLocks(lock, await heldLock(against), sha256);
      if (differences.length > 0) console.log(`\nCompared with ${against ?? ''}:\n${differences.join('\n')}`);
      const isSound = problems.length + differences.length === 0;
      const count = `${lines.length} frozen ${lines.length === 1 ? 'revision' : 'revisions'}`;
      const compared = against === undefined ? '' : `, and as ${against} says`;
      console.log(isSound ? `\n${count}: all as they were frozen${compared}.` : `\n${count}: NOT as they were frozen.`);
      process.exitCode = isSound ? 0 : 1;
    });
}

/** The lock in a file or at an address; at the address of a site, the lock that the site shows. */
async function heldLock(place: string): Promise<Lock> {
  const { lock, unreadable } = parseLock(/^https?:/.test(place) ? await fetchText(place) : await fileText(place));
  if (lock === undefined) throw new Error(`${place} is not a lock of revisions: ${unreadable ?? ''}.`);
  return lock;
}

function fileText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new Error(`${path} cannot be read. Give the path or address of a revisions.lock.json.`, { cause: error });
  });
}

async function fetchText(address: string): Promise<string> {
  const place = address.endsWith('/') ? new URL('code/revisions.lock.json', address) : new URL(address);
  try {
    const response = await fetch(place, { signal: AbortSignal.timeout(20_000) });
    if (response.ok) return await response.text();
    throw new Error(`the answer was ${response.status}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${place.href} cannot be read: ${why}.`, { cause: error });
  }
}
