/**
 * `npm run test:faults`: runs every fault on the service, and counts acknowledged, stored and lost responses; then makes
 * deliberate mistakes, each of which must be found. Takes some ten minutes, and longer on a busy computer. The last line
 * counts passed, failed and skipped faults; they are also written as JSON to the file named by the first argument.
 * With `--none-skipped`, a skipped fault makes the run fail.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DatabaseLocation } from '../../src/responses/database-store.ts';
import {
  longFaults,
  longFaultsOnServer,
  longFaultsOnSite,
  mistakes,
  mistakesOnServer,
  type Mistake,
} from '../../tests/faults/catalogue.ts';
import {
  createTrial,
  type Fault,
  type FaultReport,
  type Trial,
  type MissingRequirement,
} from '../../tests/faults/trial.ts';
import { temporaryPostgres } from '../../tests/responses/temporary-postgres.ts';
import { waitLimit, waitFor } from '../../tests/timeout.ts';
import { projectRoot } from '../commands/run-node.ts';
import { countLine } from './test-report.ts';

const { values: options, positionals } = parseArgs({
  options: { 'none-skipped': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const totals = { acknowledged: 0, stored: 0, lost: 0, faults: 0, untried: 0 };
const count = { passed: 0, failed: 0, wanted: new Array<string>() };
let databases = 0;

/** Milliseconds for a whole fault: more than the longest takes on a busy computer. What it waits for ends sooner. */
const faultLimit = 5 * waitLimit;

/** The prefix of the problem that is reported when a fault could not be run to the end. */
const untried = 'could not be tried: ';

console.log('On SQLite:');
for (const fault of longFaults) await runFault(fault, () => createTrial(newFile()));

console.log('\nDeliberate mistakes on SQLite:');
for (const mistake of mistakes) await makeMistake(mistake, ({ mutation }) => createTrial(newFile(), { mutation }));

const postgres = await temporaryPostgres();
console.log('\nOn PostgreSQL:');
if (postgres === undefined) {
  const names = [...longFaultsOnServer.map(({ name }) => name), ...mistakesOnServer.map(nameOf)];
  skip(names, { requirement: 'PostgreSQL' });
} else {
  const newDatabase = async () => ({ address: await postgres.database(`faults${databases++}`) });
  for (const fault of longFaultsOnServer)
    await runFault(fault, async () => createTrial(await newDatabase(), { server: postgres }));
  console.log('\nDeliberate mistakes on PostgreSQL:');
  for (const mistake of mistakesOnServer)
    await makeMistake(mistake, async ({ mutation }) =>
      createTrial(await newDatabase(), { server: postgres, mutation }),
    );
  await postgres.stop();
}

console.log('\nOn the built site:');
if (existsSync(join(projectRoot, 'dist', 'server', 'entry.mjs'))) {
  for (const fault of longFaultsOnSite) await runFault(fault, () => createTrial(newFile(), { site: true }));
} else {
  const names = longFaultsOnSite.map(({ name }) => name);
  skip(names, { requirement: 'the built site (`npm run build`)' });
}

rmSync(folder, { recursive: true });

console.log(
  `\nAcknowledged ${totals.acknowledged}, stored ${totals.stored}, lost ${totals.lost}, in ${totals.faults} faults.`,
);
const [file] = positionals;
if (file !== undefined) writeFileSync(file, JSON.stringify(count));
process.exitCode = count.failed > 0 || (options['none-skipped'] && count.wanted.length > 0) ? 1 : 0;
console.log(countLine(count));
// What a fault gave up waiting for must not keep the run from ending.
if (totals.untried > 0) process.exit();

async function runFault(fault: Fault, trial: () => Promise<Trial>): Promise<void> {
  const start = performance.now();
  const result = await outcome(fault, trial);
  const seconds = ((performance.now() - start) / 1000).toFixed(0).padStart(4);
  if ('requirement' in result) {
    skip([fault.name], result);
    return;
  }
  add(result);
  const verdict = result.problems.length === 0 ? 'passed ' : 'FAILED ';
  const lost = countLost(result);
  console.log(
    `${verdict} ${seconds} s  ${fault.name}: acknowledged ${result.acknowledged}, stored ${result.stored}, lost ${lost} (asked to send again: ${result.refused})`,
  );
  for (const line of result.problems.slice(0, 10)) console.log(`          ${line}`);
}

async function makeMistake(mistake: Mistake, trial: (mistake: Mistake) => Promise<Trial>): Promise<void> {
  const result = await outcome(mistake.fault, () => trial(mistake));
  if ('requirement' in result) {
    skip([nameOf(mistake)], result);
    return;
  }
  const found = result.problems.find((problem) => !problem.startsWith(untried));
  if (found !== undefined) {
    count.passed += 1;
    console.log(`found      ${mistake.mutation}: ${found}`);
  } else {
    count.failed += 1;
    console.log(`NOT FOUND  ${mistake.mutation}, by: ${mistake.fault.name} ${result.problems.join(' ')}`);
  }
}

/** The report of a fault. One that could not be run to its end has failed, and the others are run all the same. */
async function outcome(fault: Fault, create: () => Promise<Trial>): Promise<FaultReport | MissingRequirement> {
  let trial: Trial | undefined;
  try {
    trial = await create();
    return await waitFor(`the end of this fault: ${fault.name}`, fault.run(trial), faultLimit);
  } catch (error) {
    totals.untried += 1;
    return { acknowledged: 0, stored: 0, refused: 0, problems: [`${untried}${String(error)}`] };
  } finally {
    await trial?.end();
  }
}

function nameOf({ mutation }: Mistake): string {
  return `the mistake “${mutation}”`;
}

function skip(names: readonly string[], { requirement }: MissingRequirement): void {
  count.wanted.push(...names.map(() => requirement));
  for (const name of names) console.log(`SKIPPED        ${name}: needs ${requirement}`);
}

function add(result: FaultReport): void {
  totals.faults += 1;
  totals.acknowledged += result.acknowledged;
  totals.stored += result.stored;
  totals.lost += countLost(result);
  count[result.problems.length > 0 ? 'failed' : 'passed'] += 1;
}

function countLost({ problems }: FaultReport): number {
  return problems.filter((line) => line.startsWith('LOST')).length;
}

function newFile(): DatabaseLocation {
  databases += 1;
  mkdirSync(join(folder, String(databases)));
  return { file: join(folder, String(databases), 'responses.sqlite') };
}
