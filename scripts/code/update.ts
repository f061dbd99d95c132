import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { dateInWords } from '../../src/code/partial-date.ts';
import { londonDate } from '../../src/consultation/deadline.ts';
import { appendEntry } from '../../src/drafting/append-entry.ts';
import { nextDue } from '../../src/registers/updates.ts';
import { toBeWritten } from '../../src/drafting/unwritten.ts';
import { ask } from '../ask.ts';
import type { ContentOf } from './content-of.ts';
import { realDisk } from './disk/disk.ts';
import { makeEdits } from './disk/make-edits.ts';
import { yamlOf } from './yaml-of.ts';

const path = 'updates.yaml';

/** How often the groups asked for an update, in weeks. */
const usualWeeks = 6;

/** `update`: adds a programme update. */
export function addUpdate(program: Command, contentOf: ContentOf): void {
  program
    .command('update')
    .description('adds a programme update, and says when the next one is due')
    .option('--title <words>', 'what it is about, in a few words')
    .option('--text <paragraph>', 'what there is to report (default: left to be written)')
    .option('--date <day>', 'the day on which it is given (default: today)')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (options: { title?: string; text?: string; date?: string; dryRun?: true }) => {
      const date = options.date ?? londonDate(new Date());
      if (!z.iso.date().safeParse(date).success) throw new Error('--date: give a day that exists, such as 2026-11-24.');
      const title = await ask(options.title, { message: 'What is the update about?', pass: '--title <words>' });
      const file = join(contentOf(), path);
      const text = existsSync(file)
        ? readFileSync(file, 'utf8')
        : yamlOf({ everyWeeks: usualWeeks, about: `${toBeWritten}: who asked for updates.`, updates: [] });
      const entry = yamlOf([{ date, title, text: [options.text ?? `${toBeWritten}: what there is to report.`] }]);
      const whole = appendEntry(text, 'updates', entry);
      makeEdits(contentOf(), [{ path, text: whole }], realDisk, options);
      const weeks = Number(/^everyWeeks: *(\d+)/m.exec(whole)?.[1] ?? usualWeeks);
      console.log(`\nThe next update is due by ${dateInWords(nextDue(date, weeks))}.`);
    });
}
