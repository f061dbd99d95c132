import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { idSchema } from '../../src/code/identifier.ts';
import { addWeeks } from '../../src/code/weeks.ts';
import { londonDate } from '../../src/consultation/deadline.ts';
import { consultationTemplate, outcomeTemplate } from '../../src/drafting/templates.ts';
import { setPair } from '../../src/drafting/yaml-splice.ts';
import { consultationChecks } from '../../src/publishing/consultation-checks.ts';
import { readContent } from '../../src/source/read-content.ts';
import { ask } from '../ask.ts';
import type { ContentOf } from './content-of.ts';
import { realDisk } from './disk/disk.ts';
import { makeEdits } from './disk/make-edits.ts';
import { keyState } from './key-state.ts';
import { tellProblems } from './tell-problems.ts';
import { yamlOf } from './yaml-of.ts';

interface NewOptions {
  readonly title?: string;
  readonly revision?: string;
  readonly opens?: string;
  readonly closes?: string;
  readonly dryRun?: true;
}

const dryRunWords = 'say what would be done, and do nothing';

/** `consultation new`, `check` and `outcome`. */
export function addConsultation(program: Command, contentOf: ContentOf): void {
  const consultation = program.command('consultation').description('begins, checks and closes a consultation');
  consultation
    .command('new')
    .description('begins a consultation, which the public does not see yet')
    .argument('[id]', 'permanent id, such as draft-code-2027')
    .option('--title <words>', 'its title')
    .option('--revision <label>', 'the frozen revision that it asks about (default: the latest)')
    .option('--opens <day>', 'first day, such as 2027-01-11')
    .option('--closes <day>', 'last day (default: twelve weeks later)')
    .option('--dry-run', dryRunWords)
    .action((id: string | undefined, options: NewOptions) => begin(contentOf(), id, options));
  consultation
    .command('check')
    .description('says what holds, and what remains to be done before it opens')
    .argument('<id>', 'its id')
    .action((id: string) => check(contentOf(), id));
  consultation
    .command('outcome')
    .description('begins the outcome of a consultation; once that is published, it takes no more responses')
    .argument('<id>', 'its id')
    .option('--date <date>', 'date of the outcome (default: today)')
    .option('--dry-run', dryRunWords)
    .action((id: string, { date, dryRun }: { date?: string; dryRun?: true }) => {
      const path = pathOf(id);
      const text = readFileSync(existing(contentOf(), id), 'utf8');
      if (/^outcome:/m.test(text)) throw new Error(`${path} has an outcome already.`);
      const outcome = yamlOf({ outcome: outcomeTemplate(date ?? londonDate(new Date())) });
      makeEdits(contentOf(), [{ path, text: setPair(text, 'outcome', outcome) }], realDisk, {
        dryRun: dryRun === true,
      });
      console.log('\nWrite the outcome there. The site is not built before it is written.');
    });
}

async function begin(content: string, given: string | undefined, options: NewOptions): Promise<void> {
  const id = await ask(given, {
    message: 'Which permanent id does the consultation get?',
    pass: '<id>, such as draft-code-2027',
    refuse: (answer) => {
      if (!idSchema.safeParse(answer).success) return 'Use lower-case letters, digits and hyphens.';
      return existsSync(join(content, pathOf(answer))) ? 'There is a consultation of that id.' : undefined;
    },
  });
  const title = await ask(options.title, { message: 'What is its title?', pass: '--title <words>' });
  const opens = await ask(options.opens, {
    message: 'On which day does it open?',
    pass: '--opens <day>, such as 2027-01-11',
    refuse: refuseDay,
  });
  const closes = options.closes ?? addWeeks(opens, 12);
  if (refuseDay(closes) !== undefined || closes < opens)
    throw new Error('--closes: a day that is not before the first one, such as 2027-04-05.');
  const { frozen } = readContent(content, { draft: 'leave out' });
  const labels = frozen.revisions.map(({ label }) => label);
  const revision = options.revision ?? labels.at(-1);
  if (revision === undefined || !labels.includes(revision))
    throw new Error(`A consultation asks about a frozen revision: ${labels.join(', ') || 'publish one first'}.`);
  const by = addWeeks(closes, 12).slice(0, 7);
  const text = yamlOf(consultationTemplate({ id, title, revision, opens, closes, by }));
  makeEdits(content, [{ path: pathOf(id), text }], realDisk, { dryRun: options.dryRun === true });
  console.log(`\nWrite its texts in ${pathOf(id)}. Next: npm run code -- consultation check ${id}`);
}

async function check(content: string, id: string): Promise<void> {
  existing(content, id);
  const { content: read, problems, frozen } = readContent(content, { draft: 'include' });
  const found = read?.consultations.find((consultation) => consultation.id === id);
  if (found === undefined) {
    tellProblems('The content is not sound', problems);
    process.exitCode = 1;
    return;
  }
  const checks = consultationChecks(found, {
    frozen,
    today: londonDate(new Date()),
    keys: await keyState(process.env),
  });
  for (const { holds, sentence } of checks) console.log(`${holds === undefined ? '?' : holds ? '✓' : '✗'} ${sentence}`);
  const open = checks.filter(({ holds }) => holds === false).length;
  console.log(
    open === 0
      ? '\nNothing remains to be done here; see to what stands behind a question mark.'
      : `\n${open} ${open === 1 ? 'thing remains' : 'things remain'} to be done.`,
  );
  process.exitCode = open === 0 ? 0 : 1;
}

function existing(content: string, id: string): string {
  const path = join(content, pathOf(id));
  if (!existsSync(path)) throw new Error(`There is no consultation \`${id}\`: ${path} is missing.`);
  return path;
}

function pathOf(id: string): string {
  return `consultations/${id}/consultation.yaml`;
}

function refuseDay(day: string): string | undefined {
  return z.iso.date().safeParse(day).success ? undefined : 'Give a day that exists, such as 2027-01-11.';
}
