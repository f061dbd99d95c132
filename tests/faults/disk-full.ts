import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { newLedger, type Ledger } from './ledger.ts';
import { newText, sendNoted, sendOpenAgain } from './load.ts';
import { check, send, type Answer } from './respondent.ts';
import type { Fault, FaultReport, Trial } from './trial.ts';

/** Answers with which a small disk is full soon. */
const longAnswers = ['purpose-of-code', 'records', 'records.retention', 'records.deletion', 'review'].map((target) => ({
  name: `comment.${target}`,
  value: 'Long enough that a small disk is full soon. '.repeat(200),
}));

/** The file of responses reaches its largest size; withdrawing one makes room for the next. */
export const fileFull: Fault = {
  name: 'the file of responses is full',
  async run(trial) {
    if (!('file' in trial.place)) return { skipped: 'a setting for SQLite only' };
    const endpoint = await trial.start({ settings: { RESPONSES_MEGABYTES: '1' } });
    const ledger = newLedger();
    const receipts = await fill(endpoint.address, ledger);
    const first = receipts[0];
    const withdrawn = await fetch(new URL('../withdraw/', endpoint.address), {
      method: 'POST',
      body: new URLSearchParams({
        reference: first?.reference ?? '',
        'private-code': first?.privateCode ?? '',
        action: 'withdraw',
      }),
    });
    const text = newText();
    await sendNoted(endpoint.address, ledger, text, (await check(endpoint.address, text)) ?? []);
    await endpoint.stop();
    const report = await trial.report(ledger);
    const expected = [`LOST: ${first?.reference ?? ''} was acknowledged`];
    return {
      ...report,
      // The one that was withdrawn is gone, as it should be.
      wrong: [
        ...report.wrong.filter((line) => !expected.includes(line)),
        ...(withdrawn.status === 200 ? [] : [`withdrawing gave status ${withdrawn.status}`]),
        ...(ledger.open().some((one) => one.text === text) ? ['no receipt after there was room again'] : []),
      ],
    };
  },
};

/** The disk itself is full; more room comes, and the same process goes on. Needs leave to mount a disk in memory. */
export const diskFull: Fault = {
  name: 'the disk is full',
  run: async (trial) =>
    'file' in trial.place ? onSmallDisk(trial, trial.place.file) : { skipped: 'tried on SQLite only' },
};

async function onSmallDisk(trial: Trial, file: string): Promise<FaultReport | { readonly skipped: string }> {
  const folder = dirname(file);
  const roomy = `${folder}.roomy`;
  renameSync(folder, roomy);
  mkdirSync(folder);
  if (!mount(['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]))
    return { skipped: 'no leave to mount a disk in memory' };
  try {
    // The small disk hides what the folder held: without the record that the keys were tried nothing would be taken.
    cpSync(roomy, folder, { recursive: true });
    const endpoint = await trial.start();
    const ledger = newLedger();
    await fill(endpoint.address, ledger);
    const reading = await fetch(endpoint.address);
    mount(['-o', 'remount,size=16m', folder]);
    await sendOpenAgain(endpoint.address, ledger);
    await endpoint.stop();
    const report = await trial.report(ledger);
    return {
      ...report,
      wrong: [
        ...report.wrong,
        ...(report.acknowledged > report.refused ? [] : ['the disk was full before anything was stored']),
        ...(reading.status === 200 ? [] : ['other pages were not shown meanwhile']),
        ...ledger.open().map(() => 'no receipt after there was room again'),
      ],
    };
  } finally {
    execFileSync('umount', [folder]);
  }
}

/** Sends until ten in a row get no receipt, or far more than there is room for; gives the receipts. */
async function fill(address: string, ledger: Ledger): Promise<readonly Answer[]> {
  const receipts: Answer[] = [];
  for (let refused = 0; refused < 10 && receipts.length < 500;) {
    const text = newText();
    const hidden = (await check(address, text)) ?? [];
    const filled = [...hidden, ...longAnswers];
    ledger.note(text, filled, undefined);
    const answer = await send(address, filled);
    ledger.note(text, filled, answer);
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
