/**
 * `npm run test:faults`: breaks the service in every way that tests can, and counts what was acknowledged, stored and
 * lost; then makes mistakes on purpose, each of which has to be found. At most ten minutes.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from '../src/responses/database-store.ts';
import { longFaults, longFaultsOnServer, longFaultsOnSite, mistakes } from '../tests/faults/catalogue.ts';
import { newTrial, type Fault, type FaultReport, type Trial } from '../tests/faults/trial.ts';
import { temporaryPostgres } from '../tests/responses/temporary-postgres.ts';
import { projectRoot } from './run-node.ts';

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const totals = { acknowledged: 0, stored: 0, lost: 0, faults: 0, failed: 0 };
const skipped: string[] = [];
let places = 0;

/** When, in milliseconds after the start, nothing more is begun: what has begun ends within ten minutes. */
const lastStart = 8.5 * 60_000;

console.log('On SQLite:');
for (const fault of longFaults) await tryOut(fault, await newTrial(newFile()));

console.log('\nMistakes made on purpose:');
for (const { mutation, fault } of mistakes) {
  const result = await fault.run(await newTrial(newFile(), { mutation }));
  if ('skipped' in result) skipped.push(`the mistake “${mutation}”: ${result.skipped}`);
  else if (result.wrong.length > 0) console.log(`found      ${mutation}: ${result.wrong[0] ?? ''}`);
  else {
    totals.failed += 1;
    console.log(`NOT FOUND  ${mutation}, by: ${fault.name}`);
  }
}

const postgres = await temporaryPostgres();
if (postgres === undefined) skipped.push('everything on PostgreSQL: its programs are not installed');
else {
  console.log('\nOn PostgreSQL:');
  for (const fault of longFaultsOnServer) {
    const address = await postgres.database(`faults${places++}`);
    await tryOut(fault, await newTrial({ address }, { server: postgres }));
  }
  await postgres.stop();
}

if (existsSync(join(projectRoot, 'dist', 'server', 'entry.mjs'))) {
  console.log('\nOn the built site:');
  for (const fault of longFaultsOnSite) await tryOut(fault, await newTrial(newFile(), { site: true }));
} else skipped.push('everything on the built site: run `npm run build` first');

rmSync(folder, { recursive: true });

console.log(
  `\nAcknowledged ${totals.acknowledged}, stored ${totals.stored}, lost ${totals.lost}, in ${totals.faults} faults.`,
);
for (const what of skipped) console.log(`SKIPPED: ${what}`);
console.log(`${totals.faults + mistakes.length - totals.failed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;

async function tryOut(fault: Fault, trial: Trial): Promise<void> {
  const start = performance.now();
  if (start > lastStart) {
    skipped.push(`${fault.name}: this computer is too slow or too busy to try it within ten minutes`);
    return;
  }
  const result = await fault.run(trial);
  const seconds = ((performance.now() - start) / 1000).toFixed(0).padStart(4);
  if ('skipped' in result) {
    skipped.push(`${fault.name}: ${result.skipped}`);
    console.log(`SKIPPED ${seconds} s  ${fault.name}: ${result.skipped}`);
    return;
  }
  count(result);
  const verdict = result.wrong.length === 0 ? 'held   ' : 'BROKEN ';
  const lost = lostIn(result);
  console.log(
    `${verdict} ${seconds} s  ${fault.name}: acknowledged ${result.acknowledged}, stored ${result.stored}, lost ${lost} (asked to send again: ${result.refused})`,
  );
  for (const line of result.wrong.slice(0, 10)) console.log(`          ${line}`);
}

function count(result: FaultReport): void {
  totals.faults += 1;
  totals.acknowledged += result.acknowledged;
  totals.stored += result.stored;
  totals.lost += lostIn(result);
  totals.failed += result.wrong.length > 0 ? 1 : 0;
}

function lostIn({ wrong }: FaultReport): number {
  return wrong.filter((line) => line.startsWith('LOST')).length;
}

function newFile(): Place {
  places += 1;
  mkdirSync(join(folder, String(places)));
  return { file: join(folder, String(places), 'responses.sqlite') };
}
