import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { idSchema } from '../../../src/model/id-schema.ts';
import { workshopTemplate } from '../../../src/drafting/templates.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { routes } from '../../../src/web/routes.ts';
import { withinSite } from '../../../src/web/site-path.ts';
import { reviewPack } from '../../../src/web/views/review-pack.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { toYaml } from './shared/to-yaml.ts';

interface NewOptions {
  readonly title?: string;
  readonly shortName?: string;
  readonly date?: string;
  readonly dryRun?: true;
}

/** `workshop new` and `workshop review`. */
export function addWorkshop(program: Command, contentOf: GetContentFolder): void {
  const workshop = program.command('workshop').description('starts the register of a workshop, or reviews one');
  workshop
    .command('new')
    .description('starts the register of a workshop')
    .argument('[id]', 'permanent id that begins with its date, such as 2026-12-10-workshop-3')
    .option('--title <words>', 'its title')
    .option('--short-name <name>', 'short name, such as WS3')
    .option('--date <day>', 'the day it was held (default: the one in its id)')
    .option('--dry-run', 'show what would change, without changing anything')
    .action((id: string | undefined, options: NewOptions) => createWorkshop(contentOf(), id, options));
  workshop
    .command('review')
    .description(
      'prints the review pack for the next workshop: actions, recommendations, and what changed because of them',
    )
    .argument('<id>', 'its id')
    .action((id: string) => {
      review(contentOf(), id);
    });
}

async function createWorkshop(content: string, given: string | undefined, options: NewOptions): Promise<void> {
  const id = await ask(given, {
    message: 'What is the permanent id of the workshop?',
    pass: '<id>, such as 2026-12-10-workshop-3',
    validate: (answer) => {
      if (!idSchema.safeParse(answer).success) return 'Use its date and words, such as 2026-12-10-workshop-3.';
      return existsSync(join(content, 'workshops', answer)) ? 'This id is taken by another workshop.' : undefined;
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
    validate: (day) =>
      z.iso.date().safeParse(day).success ? undefined : 'Give a day that exists, such as 2026-12-10.',
  });
  const files = workshopTemplate({ id, shortName, title, date });
  const edits = [...files].map(([name, value]) => ({ path: `workshops/${id}/${name}.yaml`, text: toYaml(value) }));
  applyEdits(content, edits, realDisk, { dryRun: options.dryRun === true });
  console.log(
    `\nWrite down what was said in workshops/${id}/recommendations.yaml, and what was promised in actions.yaml.\nNobody outside sees it until you remove \`draft: true\` from workshop.yaml.`,
  );
}

function review(folder: string, id: string): void {
  const { content } = readContent(folder, { draft: 'leave out' });
  if (content === undefined) throw new Error('The content has problems. Run npm run code -- check to see them.');
  const register = content.workshops.find(({ workshop }) => workshop.id === id);
  if (register === undefined)
    throw new Error(
      `Unknown workshop \`${id}\`. The workshops are ${content.workshops.map(({ workshop }) => workshop.id).join(', ')}.`,
    );
  const { tracker, actions, recommendations } = reviewPack(content.code, register);
  console.log(`${register.workshop.title}\n\nActions, as at ${tracker.asAt}`);
  for (const { number, summary, state, isLate, resultingChanges } of actions)
    console.log(
      `  ${String(number).padStart(2)}  ${state}${isLate ? ', late' : ''}: ${summary}${changeLines(resultingChanges)}`,
    );
  console.log('\nRecommendations');
  for (const { id: name, summary, answer, resultingChanges } of recommendations)
    console.log(`  ${name}  ${answer}: ${summary}${changeLines(resultingChanges)}`);
  console.log(
    `\nAs a page, to read and to print: ${withinSite(routes.workshopReview(id))} of the site, or of npm run code -- preview.`,
  );
}

function changeLines(changes: readonly { readonly revision: string; readonly note: string }[]): string {
  return changes.map(({ revision, note }) => `\n        changed in ${revision}: ${note}`).join('');
}
