/**
 * `npm run bench:outcome`: takes 3,000 responses with 12,000 answers from custody to the figures of an outcome, and measures
 * the time and memory of each command, how many letters of campaigns are found, and the pages of the outcome. With `-- --large` it takes 100,000
 * responses with 400,000 answers, on PostgreSQL.
 */
import {
  cpSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';
import { canonicalResponse, buildResponse } from '../../src/consultation/response.ts';
import { readContent } from '../../src/content/read-content.ts';
import { openCustody } from '../../src/responses/custody/open-custody.ts';
import { loadCampaigns } from '../../src/responses/custody/saved-campaigns.ts';
import type { DatabaseLocation } from '../../src/responses/database-store.ts';
import { createRandom } from '../../tests/generated-code/random.ts';
import { temporaryPostgres } from '../../tests/responses/temporary-postgres.ts';
import { readDefinitions, selectDefinition } from '../commands/responses/definitions.ts';
import { buildSite } from '../commands/build-site.ts';
import { projectRoot } from '../commands/run-node.ts';
import { benchReference, createDepartment, fillStore, measure, report, mostMegabytes } from './department.ts';
import { usageSchema } from './usage.ts';
import { phrase, variedSentence } from './varied-prose.ts';

const isLarge = process.argv.includes('--large');
const responses = isLarge ? 100_000 : 3_000;
const answersEach = 4;

/** Words of each letter that a campaign offers, as those of a known campaign had. */
const templateWords = 67;

/** Campaigns, by the share of a letter that is its sender's own words. */
const ownShares = [0, 0.25, 0.5, 0.75, 0.9];
const letters = responses / 50;

/** Goals: what is found of those letters of which at most three quarters are own words, and how much of it is right. */
const [leastRecall, leastPrecision] = [0.99, 0.99];

// Inside the project, because the site that is built here needs its packages.
const folder = join(projectRoot, 'var', 'bench', 'outcome');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const content = join(folder, 'content');
cpSync(join(projectRoot, 'content'), content, { recursive: true });

const postgres = isLarge ? await temporaryPostgres() : undefined;
if (isLarge && postgres === undefined) throw new Error('PostgreSQL is not installed.');
const location: DatabaseLocation =
  postgres === undefined ? { file: join(folder, 'responses.sqlite') } : { address: postgres.address };
const department = await createDepartment(folder, location);
const settings = { ...department.settings, CONTENT_DIR: content };

const registers = readContent(content, { draft: 'include' }).content?.points ?? [];
const register = registers.find(({ points }) => points.counted !== undefined);
if (register === undefined) throw new Error('No consultation has points that were counted.');
const { consultation, form } = selectDefinition(readDefinitions(content), register.consultation.id);
const points = register.points.points.map(({ id }) => id);
const fields = form.fields.filter(({ name, type }) => type === 'long text' && name.startsWith('comment.'));

try {
  await fillStore(department, { consultation, form, responses, sealedText });
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
}

/** The campaign to which the first answer of a response belongs, if it does. */
function campaignOf(index: number): number | undefined {
  const campaign = Math.floor(index / letters);
  return campaign < ownShares.length ? campaign : undefined;
}

function sealedText(index: number): Promise<Uint8Array> {
  const random = createRandom(index);
  const campaign = campaignOf(index);
  const answers = Array.from({ length: answersEach }, (_, place) => {
    const name = fields[(index + place * 7) % fields.length]?.name ?? '';
    const own = Array.from({ length: 4 }, () => variedSentence(random)).join(' ');
    return [name, [place === 0 && campaign !== undefined ? letterOf(campaign, index) : own]] as const;
  });
  const typed = { capacity: ['individual'], publish: ['no'], ...Object.fromEntries(answers) };
  return department.seal(canonicalResponse(buildResponse(form, typed)));
}

function letterOf(campaign: number, index: number): string {
  const share = ownShares[campaign] ?? 0;
  const own = Math.round((templateWords * share) / (1 - share));
  const random = createRandom(1_000_000 + index);
  return [
    phrase(random, Math.floor(own / 2)),
    phrase(createRandom(campaign), templateWords),
    phrase(random, Math.ceil(own / 2)),
  ].join(' ');
}

async function run(): Promise<boolean> {
  const { key } = department;
  const about = ['--consultation', consultation.id, ...key, '--why', 'A benchmark'];
  const codes = join(folder, 'codes.csv');
  const coded = join(folder, 'coded.csv');
  let met = true;
  const step = async (name: string, program: 'responses' | 'code', ...args: readonly string[]) => {
    met = report(name, await measure(program, args, settings)) && met;
  };
  await step('export', 'responses', 'export', join(folder, 'export'), '--pseudonymous', ...about);
  await step('campaigns', 'responses', 'campaigns', '--save', ...about);
  met = (await reportCampaigns()) && met;
  await step('codes export', 'responses', 'codes', 'export', codes, ...about);
  await fillIn(codes, coded);
  await step('codes import', 'responses', 'codes', 'import', coded, ...about);
  await step(
    'consultation outcome',
    'code',
    'consultation',
    'outcome',
    consultation.id,
    ...key,
    '--why',
    'A benchmark',
  );
  return (await reportPages()) && met;
}

/** How many pages the outcome has, and what they cost: its own page, and one for each point. Built without documents. */
async function reportPages(): Promise<boolean> {
  const out = join(folder, 'dist');
  const usageFile = join(folder, 'usage.json');
  const { succeeded, output } = await buildSite(
    { env: { CONTENT_DIR: content, USAGE_FILE: usageFile, PUBLICATIONS: 'none' } },
    ['--outDir', out, '--force'],
    ['--import', new URL('report-usage.ts', import.meta.url).href],
  );
  if (!succeeded) throw new Error(`The outcome could not be built:\n${output}`);
  const { cpuSeconds, peakMegabytes } = usageSchema.parse(JSON.parse(readFileSync(usageFile, 'utf8')));
  const pages = join(out, 'client', 'consultations', consultation.id);
  const files = readdirSync(join(pages, 'points'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const kilobytes = (file: string): number => statSync(file).size / 1_000;
  const all = files.reduce((sum, file) => sum + kilobytes(join(pages, 'points', file)), 0);
  const holds = peakMegabytes < mostMegabytes;
  console.log(
    `${holds ? 'met    ' : 'NOT MET'}  pages: ${files.length} of points with ${(all / files.length).toFixed(1)} kB on average, the outcome with ${kilobytes(join(pages, 'outcome', 'index.html')).toFixed(0)} kB; the whole site took ${cpuSeconds.toFixed(0)} s of processor time and at most ${peakMegabytes.toFixed(0)} MB (goal: ${mostMegabytes} MB)`,
  );
  return holds;
}

/** How many letters are found, and how many of what is found with them are theirs. */
async function reportCampaigns(): Promise<boolean> {
  const { database, close } = await openCustody(location);
  const saved = await loadCampaigns(database, consultation.id);
  await close();
  const found = Map.groupBy(saved, ({ campaign }) => campaign);
  const campaignByReference = new Map(
    Array.from({ length: letters * ownShares.length }, (_, index) => [benchReference(index), campaignOf(index)]),
  );
  let met = true;
  for (const [campaign, share] of ownShares.entries()) {
    const counts = [...found.values()].map((members) => ({
      right: members.filter(({ reference }) => campaignByReference.get(reference) === campaign).length,
      all: members.length,
    }));
    const best = counts.reduce((a, b) => (b.right > a.right ? b : a), { right: 0, all: 0 });
    const [recall, precision] = [best.right / letters, best.all === 0 ? 1 : best.right / best.all];
    const holds = share > 0.75 || (recall >= leastRecall && precision >= leastPrecision);
    met &&= holds;
    console.log(
      `${holds ? 'met    ' : 'NOT MET'}  letters with ${100 * share} % own words: recall ${(100 * recall).toFixed(1)} %, precision ${(100 * precision).toFixed(1)} %`,
    );
  }
  console.log(`         ${found.size} campaigns were found, and ${ownShares.length} made`);
  return met;
}

/** Gives each answer a point, as a person would in a spreadsheet. */
async function fillIn(from: string, to: string): Promise<void> {
  let number = 0;
  await pipeline(
    createReadStream(from),
    parse({ bom: true, columns: true }),
    async function* (rows: AsyncIterable<Record<string, string>>) {
      for await (const row of rows) {
        number += 1;
        yield { ...row, Text: '', Point: points[number % points.length] ?? '', Coder: 'A coder' };
      }
    },
    stringify({ header: true }),
    createWriteStream(to),
  );
}
