import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { clausesOf } from '../../src/code/code.ts';
import { londonDate } from '../../src/consultation/deadline.ts';
import { tombstone } from '../../src/publishing/tombstone.ts';
import { appendEntry } from '../../src/drafting/append-entry.ts';
import { readContent } from '../../src/source/read-content.ts';
import { ask } from '../ask.ts';
import type { ContentOf } from './content-of.ts';
import { realDisk } from './disk/disk.ts';
import { makeEdits } from './disk/make-edits.ts';
import { yamlOf } from './yaml-of.ts';

interface Options {
  readonly from: readonly string[];
  readonly reason?: string;
  readonly dryRun?: true;
}

const standingPath = 'code/standing.yaml';

/** `remove`: takes the text of a clause out of frozen revisions, as a court may order, and leaves a tombstone that says so. */
export function addRemove(program: Command, contentOf: ContentOf): void {
  program
    .command('remove')
    .description('takes the text of a clause out of frozen revisions, as by order of a court; a tombstone says so')
    .argument('<clause>', 'id of the clause')
    .option('--from <label>', 'a revision that it is removed from; repeatable', collect, [])
    .option('--reason <sentence>', 'why, in one public sentence')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (clause: string, { from, reason: given, dryRun }: Options) => {
      const folder = contentOf();
      const { content } = readContent(folder, { draft: 'leave out' });
      if (content === undefined) throw new Error('The content is not sound: npm run code -- check tells why.');
      const holding = content.code.revisions.flatMap((revision) => {
        const found = clausesOf(revision).find(({ id }) => id === clause);
        return found === undefined ? [] : [{ label: revision.label, text: found.text }];
      });
      const labels = holding.map(({ label }) => label);
      if (labels.length === 0) throw new Error(`No frozen revision has a clause \`${clause}\`.`);
      const unknown = from.find((label) => !labels.includes(label));
      if (from.length === 0 || unknown !== undefined)
        throw new Error(
          `${unknown === undefined ? '' : `Revision ${unknown} has no clause \`${clause}\`. `}Say which of ${labels.join(', ')} it is removed from: pass --from <label> for each.`,
        );
      const reason = await ask(given, {
        message: 'Why is it removed, in one public sentence?',
        pass: '--reason <sentence>',
      });
      const chosen = holding.filter(({ label }) => from.includes(label));
      const date = londonDate(new Date());
      const events = content.code.standing.events;
      const missing = chosen.filter(
        ({ label }) =>
          !events.some((event) => event.event === 'removed' && event.revision === label && event.clause === clause),
      );
      const standing = readFileSync(join(folder, standingPath), 'utf8');
      const told = missing.reduce(
        (text, { label }) =>
          appendEntry(text, 'events', entryText({ revision: label, event: 'removed', date, clause, reason })),
        standing,
      );
      const tombstones = chosen.map(({ label, text }) => ({
        path: `code/published/${label}/clauses/${clause}.mdx`,
        text: tombstone(text.front, text.tree),
      }));
      // The event first: a text that is still there is then known to have to go.
      makeEdits(folder, [{ path: standingPath, text: told }, ...tombstones], realDisk, { dryRun: dryRun === true });
      const left = labels.filter((label) => !from.includes(label));
      if (left.length > 0) console.log(`\nThe clause still stands in revision ${left.join(', ')}.`);
      if (existsSync(join(folder, `code/draft/clauses/${clause}.mdx`)))
        console.log('The working draft has the clause too: edit it there.');
      console.log(
        'Copies that were published before, the history of git among them, still hold the text: have them removed too.',
      );
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function entryText(event: Readonly<Record<string, string>>): string {
  return yamlOf([event]);
}
