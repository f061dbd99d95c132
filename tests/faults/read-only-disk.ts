import { createLedger } from './ledger.ts';
import { newText, sendAndRecord } from './load.ts';
import { check } from './respondent.ts';
import type { Fault } from './trial.ts';

/** Nothing can be written: with a file, the text is returned and nothing acknowledged; a database server is unaffected. */
export const readOnlyDisk: Fault = {
  name: 'a read-only disk',
  async run(trial) {
    const writable = await trial.start();
    const ledger = createLedger();
    const first = newText();
    await sendAndRecord(writable.address, ledger, first, (await check(writable.address, first)) ?? []);
    await writable.stop();

    // With Node's permissions, the process can read everything and write nothing.
    const endpoint = await trial.start({ nodeOptions: ['--permission', '--allow-fs-read=*', '--no-warnings'] });
    const text = newText();
    await sendAndRecord(endpoint.address, ledger, text, (await check(endpoint.address, text)) ?? []);
    await endpoint.stop();
    const report = await trial.report(ledger);
    const expected = 'file' in trial.location ? 1 : 2;
    return {
      ...report,
      problems: [
        ...report.problems,
        ...(report.acknowledged === expected ? [] : [`${report.acknowledged} receipts instead of ${expected}`]),
      ],
    };
  },
};
