import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { clausesOf, type Clause, type Revision } from '../../../src/model/code.ts';
import { figuresIn } from '../../../src/model/figures.ts';
import type { RevisionRecord } from '../../../src/model/revision.ts';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { isSamePerson } from '../../../src/release/clearance-problem.ts';
import { tombstone } from '../../../src/release/tombstone.ts';
import { appendEntry } from '../../../src/drafting/append-entry.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { collect } from './reason/reason-options.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { toYaml } from './shared/to-yaml.ts';

interface Options {
  readonly from?: readonly string[];
  readonly reason?: string;
  readonly order?: string;
  readonly confirm?: string;
  readonly preparedBy?: string;
  readonly clearedBy?: string;
  readonly dryRun?: true;
}

const standingPath = 'code/standing.yaml';

/** `remove`: removes the text of a clause from frozen revisions, as a court may order, and leaves a tombstone. */
export function addRemove(program: Command, contentOf: GetContentFolder): void {
  program
    .command('remove')
    .description(
      'only if a court or a law orders it: destroys the published text of a clause, and leaves a notice in its place. To take a clause out of the draft, use drop-clause',
    )
    .argument('<clause>', 'id of the clause')
    .option('--from <label>', 'a revision to remove it from; repeatable', collect)
    .option('--reason <sentence>', 'why, in one public sentence')
    .option('--order <reference>', 'reference of the order, which is published')
    .option('--confirm <words>', 'the labels and the reference again, such as "0.3 0.4 CO/12/2027"')
    .option('--prepared-by <role>', 'role of the person who prepares the removal')
    .option('--cleared-by <role>', 'role of the second person, who has read the order and clears the removal')
    .option('--dry-run', 'show what would change, without changing anything')
    .action(async (clause: string, options: Options) => {
      const { from = [], dryRun } = options;
      const folder = contentOf();
      const { content } = readContent(folder, { draft: 'leave out' });
      if (content === undefined) throw new Error('The content has problems. Run npm run code -- check to see them.');
      const holding = content.code.revisions.flatMap((revision) => {
        const found = clausesOf(revision).find(({ id }) => id === clause);
        return found === undefined
          ? []
          : [{ label: revision.label, text: found.text, figures: onlyIn(found, revision) }];
      });
      const labels = holding.map(({ label }) => label);
      if (labels.length === 0) throw new Error(`No frozen revision has a clause \`${clause}\`.`);
      const unknown = from.find((label) => !labels.includes(label));
      if (from.length === 0 || unknown !== undefined)
        throw new Error(
          `${unknown === undefined ? '' : `Revision ${unknown} has no clause \`${clause}\`. `}Choose from ${labels.join(', ')}, and pass --from <label> for each. This destroys what was published: to take a clause out of the draft, use drop-clause.`,
        );
      const { reason, order, preparedBy, clearedBy } = await confirmRemoval(options);
      const chosen = holding.filter(({ label }) => from.includes(label));
      const date = londonDate(new Date());
      const events = content.code.standing.events;
      const missing = chosen.filter(
        ({ label }) =>
          !events.some((event) => event.event === 'removed' && event.revision === label && event.clause === clause),
      );
      const standing = readFileSync(join(folder, standingPath), 'utf8');
      const updatedStanding = missing.reduce(
        (text, { label, figures }) =>
          appendEntry(
            text,
            'events',
            entryText({
              ...{ revision: label, event: 'removed', date, clause },
              ...(figures.length === 0 ? {} : { figures }),
              ...{ reason, order, preparedBy, clearedBy },
            }),
          ),
        standing,
      );
      const tombstones = chosen.map(({ label, text }) => ({
        path: `code/published/${label}/clauses/${clause}.mdx`,
        text: tombstone(text.front, text.tree),
      }));
      const pictures = chosen.flatMap(({ label, figures }) =>
        figures.map((name) => ({ path: `code/published/${label}/figures/${name}` })),
      );
      // The event first: if this is interrupted, the record says which texts must still go.
      applyEdits(folder, [{ path: standingPath, text: updatedStanding }, ...tombstones, ...pictures], realDisk, {
        dryRun: dryRun === true,
      });
      const left = labels.filter((label) => !from.includes(label));
      if (left.length > 0) console.log(`\nThe clause is still in revision ${left.join(', ')}.`);
      if (existsSync(join(folder, `code/draft/clauses/${clause}.mdx`)))
        console.log('The working draft has the clause too: edit it there.');
      for (const { label, record } of content.code.revisions)
        if (quotes(record, clause))
          console.log(
            `A note under \`dutyNotes\` in content/code/published/${label}/revision.yaml quotes the clause. The site leaves out a note if its text was removed, but the file is frozen and keeps it.`,
          );
      console.log('Earlier copies, including the git history, still contain the text. Have them removed too.');
    });
}

/** The pictures that no other clause of the revision shows. */
function onlyIn({ id, text }: Clause, revision: Revision): readonly string[] {
  const shownIn = (clauses: readonly Clause[]) =>
    clauses.flatMap((clause) => figuresIn(clause.text.tree).map(({ picture }) => picture.file));
  const elsewhere = shownIn(clausesOf(revision).filter((clause) => clause.id !== id));
  return [...new Set(figuresIn(text.tree).map(({ picture }) => picture.file))].filter(
    (name) => !elsewhere.includes(name),
  );
}

const quotes = ({ dutyNotes = [] }: RevisionRecord, id: string): boolean =>
  dutyNotes.some(({ clause }) => clause === id);

/** Asks for everything that a removal needs: what was ordered, the same typed again, and a second person. */
async function confirmRemoval({ from = [], reason, order, confirm, preparedBy, clearedBy }: Options) {
  const why = await ask(reason, {
    message: 'Why are you removing it, in one public sentence?',
    pass: '--reason <sentence>',
  });
  const reference = await ask(order, {
    message: 'What is the reference of the order, such as a court reference?',
    pass: '--order <reference>',
  });
  const prepared = await ask(preparedBy, {
    message: 'What is the role of the person who prepares the removal?',
    pass: '--prepared-by <role>',
  });
  const cleared = await ask(clearedBy, {
    message: 'What is the role of the second person, who has read the order?',
    pass: '--cleared-by <role>',
    validate: (role) =>
      isSamePerson(role, prepared)
        ? 'The person who prepares the removal cannot clear it. Ask a second person.'
        : undefined,
  });
  const again = oneSpaced([...from, reference].join(' '));
  await ask(confirm, {
    message: 'The text cannot be brought back. Type the labels and the reference again, with a space between them:',
    pass: '--confirm "<labels> <reference>"',
    validate: (typed) => (oneSpaced(typed) === again ? undefined : 'These are not the labels and the reference.'),
  });
  return { reason: why, order: reference, preparedBy: prepared, clearedBy: cleared };
}

function oneSpaced(words: string): string {
  return words.replace(/\s+/g, ' ');
}

function entryText(event: Readonly<Record<string, string | readonly string[]>>): string {
  return toYaml([event]);
}
