import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { formatDate, partialDateSchema } from '../../../src/model/partial-date.ts';
import {
  consultationSchema,
  type Consultation,
  type ConsultationOutcome,
} from '../../../src/consultation/consultation.ts';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { outcomeTemplate } from '../../../src/drafting/templates.ts';
import { listEntrySpan, nodeAt, setTopLevelKey, splice } from '../../../src/drafting/yaml-splice.ts';
import { countMentions } from '../../../src/responses/custody/mentions.ts';
import { openCustody } from '../../../src/responses/custody/open-custody.ts';
import { countRows } from '../../../src/responses/custody/read-rows.ts';
import { readSettings, type Environment } from '../../../src/responses/settings.ts';
import { countPoints, type CountOptions } from './count-points.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { realDisk } from './disk/disk.ts';
import { toYaml } from './shared/to-yaml.ts';

/** What `consultation outcome` is given. */
export interface OutcomeOptions extends CountOptions {
  readonly date?: string | undefined;
}

/**
 * Starts the outcome of a consultation as a draft. Where its answers are coded, counts what they say and writes the points
 * and the figures. Otherwise compares the figures of one that was written with the responses that are stored, and notes
 * the day.
 *
 * @throws an error for the editor as long as people can respond, and for a date before that was over
 */
export async function writeOutcome(content: string, path: string, options: OutcomeOptions): Promise<void> {
  const { date, dryRun } = options;
  const text = readFileSync(join(content, path), 'utf8');
  const { data: consultation } = consultationSchema.safeParse(parse(text));
  if (consultation === undefined) throw new Error(`${path} has problems. Run npm run code -- check to see them.`);
  const today = londonDate(new Date());
  const closes = requireClosed(consultation, today);
  const stored = await countStored(process.env, consultation.id);
  if (typeof stored !== 'string' && stored.mentions > 0) {
    const day = validDate(date ?? today, { closes, today });
    const { demonstration } = readSite(content);
    await countPoints(content, { consultation, date: day, today, demonstration }, options);
    return;
  }
  const counted = typeof stored === 'string' ? undefined : { date: today, responses: stored.responses };
  const { outcome } = consultation;
  if (outcome !== undefined && date !== undefined)
    throw new Error(`${path} already has an outcome. Change its date there.`);
  const edited =
    outcome === undefined
      ? setTopLevelKey(
          text,
          'outcome',
          toYaml({ outcome: outcomeTemplate(validDate(date ?? today, { closes, today }), counted) }),
        )
      : counted === undefined
        ? text
        : noteCount(text, counted);
  applyEdits(content, [{ path, text: edited }], realDisk, { dryRun: dryRun === true });
  if (typeof stored === 'string')
    console.log(`\nThe figures could not be compared with the stored responses: ${stored}`);
  if (outcome === undefined) {
    console.log(
      '\nWrite the outcome there. Only people who see the working draft can see it until you remove `draft: true`.',
    );
    console.log('Then run this command again: it compares the figures with the stored responses.');
    return;
  }
  const differences = counted === undefined ? [] : figuresThatDiffer(outcome, counted.responses);
  for (const line of differences) console.log(line);
  if (counted !== undefined && differences.length === 0)
    console.log(`The figures match the ${counted.responses} stored responses.`);
  if (differences.length > 0) process.exitCode = 1;
}

/** The closing day of a consultation to which nobody can respond any more. */
function requireClosed({ id, kind, draft, closes }: Consultation, today: string): string {
  if (kind === 'standing' || closes === undefined)
    throw new Error(
      `\`${id}\` is always open and has no outcome. The revision that follows from an issue says what happened to it.`,
    );
  if (draft === true) throw new Error(`\`${id}\` is still a draft, so nobody could respond to it.`);
  if (today <= closes)
    throw new Error(
      `People can respond to \`${id}\` until the end of ${formatDate(closes)}. You can write its outcome from the day after.`,
    );
  return closes;
}

function validDate(date: string, { closes, today }: { readonly closes: string; readonly today: string }): string {
  if (!partialDateSchema.safeParse(date).success)
    throw new Error(`--date is \`${date}\`, expected a date that exists, such as ${today}.`);
  if (date.length < 10 ? date < closes.slice(0, date.length) : date <= closes)
    throw new Error(`--date is \`${date}\`, and people could respond until the end of ${formatDate(closes)}.`);
  if (date > today.slice(0, date.length)) throw new Error(`--date is \`${date}\`, in the future.`);
  return date;
}

/** What is stored of a consultation: how many responses, late ones included, and mentions; or why that is unknown here. */
async function countStored(
  environment: Environment,
  consultation: string,
): Promise<{ readonly responses: number; readonly mentions: number } | string> {
  try {
    const { database, close } = await openCustody(readSettings(environment).database);
    try {
      const responses = await countRows(database, { consultation, state: 'stored' });
      return { responses, mentions: await countMentions(database, consultation) };
    } finally {
      await close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether the responses are invented: the site is a demonstration. */
function readSite(content: string): { readonly demonstration: boolean } {
  const read = z
    .looseObject({ demonstration: z.boolean().default(false) })
    .safeParse(parse(readFileSync(join(content, 'site.yaml'), 'utf8')));
  return read.data ?? { demonstration: false };
}

/** Notes under `outcome` when its figures were compared, and with what. */
function noteCount(text: string, counted: NonNullable<ConsultationOutcome['counted']>): string {
  const note = `{ date: "${counted.date}", responses: ${counted.responses} }`;
  const old = nodeAt(text, ['outcome', 'counted']);
  if (old?.range) {
    const [start, end] = old.range;
    return splice(text, { start, end }, `${note}${text.slice(start, end).endsWith('\n') ? '\n' : ''}`);
  }
  const date = listEntrySpan(text, ['outcome', 'date']);
  if (date === undefined) return text;
  const indent = /^ */.exec(text.slice(date.start))?.[0] ?? '';
  return splice(text, { start: date.end, end: date.end }, `${indent}counted: ${note}\n`);
}

function figuresThatDiffer({ responses, themes }: ConsultationOutcome, stored: number): readonly string[] {
  return [
    ...(responses === undefined || responses === stored
      ? []
      : [
          `The outcome says ${responses} responses, but ${stored} are stored. The page shows both. Correct the outcome, or say why.`,
        ]),
    ...themes
      .filter((theme) => (theme.responses ?? 0) > stored)
      .map(
        (theme) => `The theme \`${theme.id}\` says ${theme.responses ?? 0} responses, more than the ${stored} stored.`,
      ),
  ];
}
