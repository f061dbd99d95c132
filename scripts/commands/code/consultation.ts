import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { idSchema } from '../../../src/model/id-schema.ts';
import { addWeeks } from '../../../src/model/weeks.ts';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { consultationTemplate } from '../../../src/drafting/templates.ts';
import { consultationChecks, type KeyStatus } from '../../../src/release/consultation-checks.ts';
import { readContent } from '../../../src/content/read-content.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { gateDraft } from './publication/gate-draft.ts';
import { addDecide } from './decide.ts';
import { addClearPoints } from './clear-points.ts';
import { writeOutcome, type OutcomeOptions } from './outcome.ts';
import { keyOption } from '../responses/private-keys.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { reportProblems } from './shared/report-problems.ts';
import { toYaml } from './shared/to-yaml.ts';
import { openStore } from '../../../src/responses/database-store.ts';
import { receiptSigner } from '../../../src/responses/receipt-signer.ts';
import { readSettings, type Environment } from '../../../src/responses/settings.ts';

interface NewOptions {
  readonly title?: string;
  readonly revision?: string;
  readonly opens?: string;
  readonly closes?: string;
  readonly dryRun?: true;
}

const dryRunText = 'show what would change, without changing anything';

/** `consultation new`, `check` and `outcome`. */
export function addConsultation(program: Command, contentOf: GetContentFolder): void {
  const consultation = program
    .command('consultation')
    .description('starts and checks a consultation, and prepares its outcome');
  consultation
    .command('new')
    .description('starts a consultation, hidden from the public for now')
    .argument('[id]', 'permanent id, such as draft-code-2027')
    .option('--title <words>', 'its title')
    .option('--revision <label>', 'the frozen revision that it is about (default: the latest)')
    .option('--opens <day>', 'first day, such as 2027-01-11')
    .option('--closes <day>', 'last day (default: twelve weeks later)')
    .option('--dry-run', dryRunText)
    .action((id: string | undefined, options: NewOptions) => createConsultation(contentOf(), id, options));
  consultation
    .command('check')
    .description(
      'lists what is done, and what is left to do before it opens or, once it is over, before its outcome is published',
    )
    .argument('<id>', 'its id')
    .action((id: string) => check(contentOf(), id));
  consultation
    .command('outcome')
    .description(
      'starts the outcome of a closed consultation. Where its answers are coded (`npm run responses -- codes`), it counts how many people said what, and writes points and figures into points.yaml; run it again after each change. Otherwise it compares the figures of the outcome with the stored responses.',
    )
    .argument('<id>', 'its id')
    .option('--date <date>', 'date of the outcome (default: today)')
    .option('--why <reason>', 'reason for opening responses, for the audit log (you are asked if you leave it out)')
    .option('--who <name>', 'your name, for the audit log', process.env['RESPONSES_WHO'] ?? userInfo().username)
    .addOption(keyOption())
    .option('--dry-run', dryRunText)
    .action(async (id: string, options: OutcomeOptions) => {
      existingPath(contentOf(), id);
      await writeOutcome(contentOf(), pathOf(id), options);
    });
  addDecide(consultation, contentOf);
  addClearPoints(consultation, contentOf);
}

async function createConsultation(content: string, given: string | undefined, options: NewOptions): Promise<void> {
  const id = await ask(given, {
    message: 'What is the permanent id of the consultation?',
    pass: '<id>, such as draft-code-2027',
    validate: (answer) => {
      if (!idSchema.safeParse(answer).success) return 'Use lower-case letters, digits and hyphens.';
      return existsSync(join(content, pathOf(answer))) ? 'This id is taken by another consultation.' : undefined;
    },
  });
  const title = await ask(options.title, { message: 'What is its title?', pass: '--title <words>' });
  const opens = await ask(options.opens, {
    message: 'On which day does it open?',
    pass: '--opens <day>, such as 2027-01-11',
    validate: invalidDay,
  });
  const closes = options.closes ?? addWeeks(opens, 12);
  if (invalidDay(closes) !== undefined || closes < opens)
    throw new Error('--closes: give a day after the first one, such as 2027-04-05.');
  const { content: read, frozen } = readContent(content, { draft: 'leave out' });
  const labels = frozen.revisions.map(({ label }) => label);
  const revision = options.revision ?? labels.at(-1);
  if (revision === undefined || !labels.includes(revision))
    throw new Error(`Choose a frozen revision: ${labels.join(', ') || 'publish one first'}.`);
  const by = addWeeks(closes, 12).slice(0, 7);
  const text = toYaml(consultationTemplate({ id, title, revision, opens, closes, by, settings: read?.settings }));
  applyEdits(content, [{ path: pathOf(id), text }], realDisk, { dryRun: options.dryRun === true });
  console.log(`\nWrite its texts in ${pathOf(id)}. Next: npm run code -- consultation check ${id}`);
}

async function check(content: string, id: string): Promise<void> {
  existingPath(content, id);
  const { content: read, problems, frozen } = readContent(content, { draft: 'include' });
  const found = read?.consultations.find((consultation) => consultation.id === id);
  if (found === undefined) {
    reportProblems('The content has problems', problems);
    process.exitCode = 1;
    return;
  }
  const checks = consultationChecks(found, {
    frozen,
    today: londonDate(new Date()),
    keys: await keyState(process.env),
    receiptKeys: read?.receiptKeys ?? [],
    receiptKey: receiptKey(process.env),
  });
  for (const { isMet, sentence } of checks) console.log(`${isMet === undefined ? '?' : isMet ? '✓' : '✗'} ${sentence}`);
  const before = found.outcome?.draft === true ? beforeOutcome(content, id) : [];
  if (before.length > 0) console.log('');
  reportProblems('Its outcome cannot be published because of these', before);
  const open = checks.filter(({ isMet }) => isMet === false).length + before.length;
  console.log(
    open === 0
      ? '\nThere is nothing left to do here. Check the points with a question mark.'
      : `\n${open} ${open === 1 ? 'thing' : 'things'} left to do.`,
  );
  process.exitCode = open === 0 ? 0 : 1;
}

/** What keeps an outcome that is still a draft from being published. Clearances come last, since every correction voids one. */
function beforeOutcome(content: string, id: string): readonly Problem[] {
  const problems = (uncleared: boolean) =>
    gateDraft(content, { outcome: id, uncleared }).problems.filter(
      ({ file, rule }) => file.includes(`/consultations/${id}/`) || /^(?:point|citation)-/.test(rule),
    );
  const wrong = problems(true);
  return wrong.length > 0 ? wrong : problems(false);
}

function existingPath(content: string, id: string): string {
  const path = join(content, pathOf(id));
  if (!existsSync(path)) throw new Error(`Unknown consultation \`${id}\`: ${path} is missing.`);
  return path;
}

function pathOf(id: string): string {
  return `consultations/${id}/consultation.yaml`;
}

function invalidDay(day: string): string | undefined {
  return z.iso.date().safeParse(day).success ? undefined : 'Give a day that exists, such as 2027-01-11.';
}

/** The public key that signs receipts with the settings in this environment; `undefined` without them. */
function receiptKey(environment: Environment): string | undefined {
  if ((environment.RESPONSES_SECRET ?? '') === '' && (environment.RESPONSES_RECEIPT_KEY ?? '') === '') return undefined;
  const { secret, receiptSecret = secret } = readSettings(environment);
  return receiptSecret === undefined
    ? undefined
    : receiptSigner(Buffer.from(receiptSecret), { production: true, receiptKeys: [] }).publicKey;
}

/**
 * The state of the keys in this environment, from the response store; `undefined` without keys.
 *
 * @throws an error that names every invalid setting
 */
export async function keyState(environment: Environment): Promise<KeyStatus | undefined> {
  if ((environment.RESPONSES_KEYS ?? '') === '') return undefined;
  const { keys = [], database } = readSettings(environment);
  // Do not open a missing file, because that would create it.
  if ('file' in database && !existsSync(database.file)) return { count: keys.length, untested: keys, signed: [] };
  const store = openStore(database);
  try {
    return {
      count: keys.length,
      untested: await store.untestedKeys(keys).catch(() => undefined),
      signed: await store.receiptKeys().catch(() => undefined),
    };
  } finally {
    await store.close();
  }
}
