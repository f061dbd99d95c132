import { newLedger } from './ledger.ts';
import { newText, sendNoted } from './load.ts';
import { check } from './respondent.ts';
import type { Fault } from './trial.ts';

/** Nothing can be written anywhere: the text is given back and, on a file, nothing acknowledged; a database elsewhere does not mind. */
export const readOnlyDisk: Fault = {
  name: 'a read-only disk',
  async run(trial) {
    const writable = await trial.start();
    const ledger = newLedger();
    const first = newText();
    await sendNoted(writable.address, ledger, first, (await check(writable.address, first)) ?? []);
    await writable.stop();

    // Node's own permissions: the process may read everything and write nothing.
    const endpoint = await trial.start({ nodeOptions: ['--permission', '--allow-fs-read=*', '--no-warnings'] });
    const text = newText();
    await sendNoted(endpoint.address, ledger, text, (await check(endpoint.address, text)) ?? []);
    await endpoint.stop();
    const report = await trial.report(ledger);
    const expected = 'file' in trial.place ? 1 : 2;
    return {
      ...report,
      wrong: [
        ...report.wrong,
        ...(report.acknowledged === expected ? [] : [`${report.acknowledged} receipts instead of ${expected}`]),
      ],
    };
  },
};
