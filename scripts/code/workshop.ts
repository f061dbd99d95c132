import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { idSchema } from '../../src/code/identifier.ts';
import { workshopTemplate } from '../../src/drafting/templates.ts';
import { readContent } from '../../src/source/read-content.ts';
import { routes } from '../../src/site/routes.ts';
import { reviewPack } from '../../src/site/views/review-pack.ts';
import { ask } from '../ask.ts';
import type { ContentOf } from './content-of.ts';
import { realDisk } from './disk/disk.ts';
import { makeEdits } from './disk/make-edits.ts';
import { yamlOf } from './yaml-of.ts';

interface NewOptions {
  readonly title?: string;
  readonly shortName?: string;
  readonly date?: string;
  readonly dryRun?: true;
}

/** `workshop new` and `workshop review`. */
export function addWorkshop(program: Command, contentOf: ContentOf): void {
  const workshop = program.command('workshop').description('begins the register of a workshop, or reviews one');
  workshop
    .command('new')
    .description('begins the register of a workshop')
    .argument('[id]', 'permanent id that begins with its date, such as 2026-12-10-workshop-3')
    .option('--title <words>', 'its title')
    .option('--short-name <name>', 'short name, such as WS3')
    .option('--date <day>', 'the day on which it was held (default: the one in its id)')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action((id: string | undefined, options: NewOptions) => begin(contentOf(), id, options));
  workshop
    .command('review')
    .description(
      'gives the review pack for the next workshop: actions, recommendations, and what changed because of them',
    )
    .argument('<id>', 'its id')
    .action((id: string) => {
      review(contentOf(), id);
    });
}

async function begin(content: string, given: string | undefined, options: NewOptions): Promise<void> {
  const id = await ask(given, {
    message: 'Which permanent id does the workshop get?',
    pass: '<id>, such as 2026-12-10-workshop-3',
    refuse: (answer) => {
      if (!idSchema.safeParse(answer).success) return 'Use its date and words, such as 2026-12-10-workshop-3.';
      return existsSync(join(content, 'workshops', answer)) ? 'There is a workshop of that id.' : undefined;
    },
  });
  const title = await ask(options.title, { message: 'What is its title?', pass: '--title <words>' });
  const shortName = await ask(options.shortName, {
    message: 'What is its short name, such as WS3?',
    pass: '--short-name <name>',
  });
  const date = await ask(options.date ?? /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0], {
    message: 'On which day was it held?',
    pass: '--date <day>, such as 2026-12-10',
    refuse: (day) => (z.iso.date().safeParse(day).success ? undefined : 'Give a day that exists, such as 2026-12-10.'),
  });
  const files = workshopTemplate({ id, shortName, title, date });
  const edits = [...files].map(([name, value]) => ({ path: `workshops/${id}/${name}.yaml`, text: yamlOf(value) }));
  makeEdits(content, edits, realDisk, { dryRun: options.dryRun === true });
  console.log(
    `\nWrite down what was said in workshops/${id}/recommendations.yaml, and what was undertaken in actions.yaml.`,
  );
}

function review(folder: string, id: string): void {
  const { content } = readContent(folder, { draft: 'leave out' });
  if (content === undefined) throw new Error('The content is not sound: npm run code -- check tells why.');
  const register = content.workshops.find(({ workshop }) => workshop.id === id);
  if (register === undefined)
    throw new Error(
      `There is no workshop \`${id}\`: there are ${content.workshops.map(({ workshop }) => workshop.id).join(', ')}.`,
    );
  const { tracker, actions, recommendations } = reviewPack(content.code, register);
  console.log(`${register.workshop.title}\n\nActions, as at ${tracker.asAt}`);
  for (const { number, summary, state, isLate, brought } of actions)
    console.log(`  ${String(number).padStart(2)}  ${state}${isLate ? ', late' : ''}: ${summary}${told(brought)}`);
  console.log('\nRecommendations');
  for (const { id: name, summary, answer, brought } of recommendations)
    console.log(`  ${name}  ${answer}: ${summary}${told(brought)}`);
  console.log(
    `\nAs a page, to read and to print: ${routes.workshopReview(id)} of the site, or of npm run code -- preview.`,
  );
}

function told(brought: readonly { readonly revision: string; readonly note: string }[]): string {
  return brought.map(({ revision, note }) => `\n        changed in ${revision}: ${note}`).join('');
}
