import type { Command } from 'commander';
import { problemLines, type Problem } from '../../../src/model/problem.ts';
import { formatDate } from '../../../src/model/partial-date.ts';
import { checkLock } from '../../../src/release/lock/check-lock.ts';
import { compareLocks } from '../../../src/release/lock/compare-locks.ts';
import { compareRemovals } from '../../../src/release/lock/compare-removals.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { sha256 } from '../../../src/content/files/sha256.ts';
import { readOtherLock, type OtherLock } from './other-lock.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';

/** `verify`: checks that the frozen revisions have not changed. */
export function addVerify(program: Command, contentOf: GetContentFolder): void {
  program
    .command('verify')
    .description('checks that no frozen revision has changed')
    .option('--against <file or address>', 'compare with another copy of the lock, such as the one on the site')
    .action(async ({ against }: { against?: string }) => {
      const folder = contentOf();
      const { frozen, content, problems: ofContent } = readContent(folder, { draft: 'leave out' });
      const problems = [...ofContent.filter(isAboutFrozen), ...checkLock(frozen, sha256)];
      const { lock } = frozen;
      const lines = lock?.revisions.map(({ label, date, chain }) => `${label}  ${date.padEnd(10)}  ${chain}`) ?? [];
      console.log(lines.join('\n'));
      const removals = (content?.code.standing.events ?? []).filter(({ event }) => event === 'removed');
      for (const { clause = '', revision, date, reason = '', order, clearedBy } of removals) {
        const by = [order, clearedBy === undefined ? undefined : `cleared by the ${clearedBy}`].filter(Boolean);
        const note = by.length === 0 ? '' : ` (${by.join('; ')})`;
        console.log(`Removed from ${revision}, ${formatDate(date)}: the text of ${clause}. ${reason}${note}`);
      }
      if (content === undefined)
        for (const key of frozen.removed) console.log(`Removed (revision and clause): ${key}.`);
      if (problems.length > 0) console.log(`\n${problems.map(problemLines).join('\n')}`);
      if (lines.length === 0)
        throw new Error(`No revision is frozen in ${folder}, so nothing was verified. Is this the right folder?`);
      const other = against === undefined || lock === undefined ? undefined : await readOtherLock(against, folder);
      const differences =
        other === undefined || lock === undefined
          ? []
          : [...compareLocks(lock, other.lock, sha256), ...compareRemovals(frozen.removed, other.removed, other.lock)];
      if (differences.length > 0) console.log(`\nCompared with ${against ?? ''}:\n${differences.join('\n')}`);
      const isSound = problems.length + differences.length === 0;
      const count = `${lines.length} frozen ${lines.length === 1 ? 'revision' : 'revisions'}`;
      console.log(
        `\n${count}: ${isSound ? verdict(countTexts(frozen.removed), against, other) : 'NOT as they were frozen.'}`,
      );
      process.exitCode = isSound ? 0 : 1;
    });
}

/** Problems that would let a check of nothing pass: a missing, linked or emptied folder, a revision that is gone. */
function isAboutFrozen({ file, rule }: Problem): boolean {
  if (rule === 'revision-unknown' || rule === 'folder-missing') return true;
  return /\/code(?:\/published)?(?:\/|$)/.test(file) && /^(?:folder|file)-/.test(rule);
}

/** How many of what was removed are texts: pictures went with theirs. */
function countTexts(removed: ReadonlySet<string>): number {
  return [...removed].filter((key) => !key.includes(' figures/')).length;
}

function verdict(removed: number, against: string | undefined, other: OtherLock | undefined): string {
  const compared = against === undefined ? '' : `, and as ${against} says`;
  if (removed === 0) return `all as they were frozen${compared}.`;
  const texts = `except for ${removed} ${removed === 1 ? 'text that was' : 'texts that were'} removed`;
  if (against === undefined) return `as they were frozen, ${texts}.`;
  return other?.removed === undefined
    ? `as they were frozen${compared}, ${texts}, which ${against} does not mention: compare with the site too.`
    : `as they were frozen${compared}, ${texts} there as well.`;
}
