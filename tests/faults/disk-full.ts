import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { createLedger, type Ledger } from './ledger.ts';
import { newText, sendAndRecord, resendUnacknowledged } from './load.ts';
import { check, request, send, type Answer } from './respondent.ts';
import type { Fault, FaultReport, Trial, MissingRequirement } from './trial.ts';

/** Long answers that soon fill a small disk. */
const longAnswers = ['purpose-of-code', 'records', 'records.retention', 'records.deletion', 'review'].map((target) => ({
  name: `comment.${target}`,
  value: 'Long enough that a small disk is full soon. '.repeat(200),
}));

/** The responses file reaches its maximum size; withdrawing a response makes room for the next. */
export const fileFull: Fault = {
  name: 'the file of responses is full',
  async run(trial) {
    if (!('file' in trial.location)) return { requirement: 'SQLite' };
    const endpoint = await trial.start({ settings: { RESPONSES_MEGABYTES: '1' } });
    const ledger = createLedger();
    const receipts = await fill(endpoint.address, ledger);
    const first = receipts[0];
    const withdrawn = await request(new URL('../withdraw/', endpoint.address), {
      method: 'POST',
      body: new URLSearchParams({
        reference: first?.reference ?? '',
        'private-code': first?.privateCode ?? '',
        action: 'withdraw',
      }),
    });
    const text = newText();
    await sendAndRecord(endpoint.address, ledger, text, (await check(endpoint.address, text)) ?? []);
    await endpoint.stop();
    const report = await trial.report(ledger);
    const expected = [`LOST: ${first?.reference ?? ''} was acknowledged`];
    return {
      ...report,
      // The withdrawn response is expected to be gone.
      problems: [
        ...report.problems.filter((line) => !expected.includes(line)),
        ...(withdrawn.status === 200 ? [] : [`withdrawing gave status ${withdrawn.status}`]),
        ...(ledger.unacknowledged().some((one) => one.text === text) ? ['no receipt after there was room again'] : []),
      ],
    };
  },
};

/** The disk itself is full; then it grows, and the same process continues. Needs permission to mount a disk in memory. */
export const diskFull: Fault = {
  name: 'the disk is full',
  run: async (trial) =>
    'file' in trial.location ? onSmallDisk(trial, trial.location.file) : { requirement: 'SQLite' },
};

async function onSmallDisk(trial: Trial, file: string): Promise<FaultReport | MissingRequirement> {
  const folder = dirname(file);
  const roomy = `${folder}.roomy`;
  renameSync(folder, roomy);
  mkdirSync(folder);
  if (!mount(['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]))
    return { requirement: 'permission to mount a disk in memory' };
  try {
    // The small disk hides the contents of the folder: without the recorded key tests, no response is accepted.
    cpSync(roomy, folder, { recursive: true });
    const endpoint = await trial.start();
    const ledger = createLedger();
    await fill(endpoint.address, ledger);
    const reading = await request(endpoint.address);
    mount(['-o', 'remount,size=16m', folder]);
    await resendUnacknowledged(endpoint.address, ledger);
    await endpoint.stop();
    const report = await trial.report(ledger);
    return {
      ...report,
      problems: [
        ...report.problems,
        ...(report.acknowledged > report.refused ? [] : ['the disk was full before anything was stored']),
        ...(reading.status === 200 ? [] : ['other pages did not work while the disk was full']),
        ...ledger.unacknowledged().map(() => 'no receipt after there was room again'),
      ],
    };
  } finally {
    execFileSync('umount', [folder]);
  }
}

/** Sends responses until ten get no receipt, or the maximum is reached; returns the receipts. */
async function fill(address: string, ledger: Ledger): Promise<readonly Answer[]> {
  const receipts: Answer[] = [];
  for (let refused = 0; refused < 10 && receipts.length < 500;) {
    const text = newText();
    const hidden = (await check(address, text)) ?? [];
    const filled = [...hidden, ...longAnswers];
    ledger.record(text, filled, undefined);
    const answer = await send(address, filled);
    ledger.record(text, filled, answer);
    if (answer?.reference === undefined) refused += 1;
    else receipts.push(answer);
  }
  return receipts;
}

function mount(options: readonly string[]): boolean {
  try {
    execFileSync('mount', options, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
