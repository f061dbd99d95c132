import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { formatDate } from '../../../src/model/partial-date.ts';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { appendEntry } from '../../../src/drafting/append-entry.ts';
import { nextDue } from '../../../src/model/registers/updates.ts';
import { placeholder } from '../../../src/drafting/placeholder.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { toYaml } from './shared/to-yaml.ts';

const path = 'updates.yaml';

/** How often the groups want an update, in weeks. */
const usualWeeks = 6;

/** `update`: adds a programme update. */
export function addUpdate(program: Command, contentOf: GetContentFolder): void {
  program
    .command('update')
    .description('adds a programme update, and shows when the next one is due')
    .option('--title <words>', 'what it is about, in a few words')
    .option('--text <paragraph>', 'the report (default: a draft with a placeholder)')
    .option('--date <day>', 'the day of the update (default: today)')
    .option('--dry-run', 'show what would change, without changing anything')
    .action(async (options: { title?: string; text?: string; date?: string; dryRun?: true }) => {
      const date = options.date ?? londonDate(new Date());
      if (!z.iso.date().safeParse(date).success) throw new Error('--date: give a day that exists, such as 2026-11-24.');
      const title = await ask(options.title, { message: 'What is the update about?', pass: '--title <words>' });
      const file = join(contentOf(), path);
      const text = existsSync(file)
        ? readFileSync(file, 'utf8')
        : toYaml({ everyWeeks: usualWeeks, about: 'What happens on the programme between revisions.', updates: [] });
      const isDraft = options.text === undefined;
      const report = options.text ?? `${placeholder}: what there is to report.`;
      const entry = toYaml([{ date, ...(isDraft ? { draft: true } : {}), title, text: [report] }]);
      const newText = appendEntry(text, 'updates', entry);
      applyEdits(contentOf(), [{ path, text: newText }], realDisk, options);
      const weeks = Number(/^everyWeeks: *(\d+)/m.exec(newText)?.[1] ?? usualWeeks);
      if (isDraft)
        console.log(
          '\nWrite the report there. Only people who see the working draft can see it until you remove `draft: true`.',
        );
      console.log(`\nThe next update is due by ${formatDate(nextDue(date, weeks))}.`);
    });
}
