import { mkdir, rename, rmdir } from 'node:fs/promises';
import { createLedger } from './ledger.ts';
import { newText, respondOnce, sendAndRecord, resendUnacknowledged } from './load.ts';
import { check } from './respondent.ts';
import type { Fault, Trial } from './trial.ts';

/** The database is unavailable while people send responses; it comes back, and the same process continues. */
export const databaseAway: Fault = {
  name: 'the database is away and comes back',
  async run(trial) {
    const outage = outageFor(trial);
    if (outage === undefined) return { requirement: 'a server that can be killed' };
    const ledger = createLedger();
    // An open file stays open, so a file is unavailable from the start; a server can also fail later.
    if (outage.when === 'before the start') await outage.disconnect();
    const endpoint = await trial.start();
    if (outage.when === 'after a response') {
      await respondOnce(endpoint.address, ledger);
      await outage.disconnect();
    }
    for (let count = 0; count < 5; count += 1) {
      const text = newText();
      await sendAndRecord(endpoint.address, ledger, text, (await check(endpoint.address, text)) ?? []);
    }
    const refused = ledger.unacknowledged().length;
    await outage.reconnect();
    await resendUnacknowledged(endpoint.address, ledger);
    await endpoint.stop();
    const report = await trial.report(ledger);
    return {
      ...report,
      problems: [
        ...report.problems,
        ...(refused === 5 ? [] : [`${5 - refused} receipts were given without a database`]),
        ...ledger.unacknowledged().map(() => 'no receipt after the database came back'),
      ],
    };
  },
};

interface Outage {
  readonly when: 'before the start' | 'after a response';
  readonly disconnect: () => Promise<void>;
  readonly reconnect: () => Promise<void>;
}

function outageFor({ location, server }: Trial): Outage | undefined {
  if (!('file' in location)) {
    return server === undefined
      ? undefined
      : { when: 'after a response', disconnect: () => server.end(), reconnect: server.restart };
  }
  const { file } = location;
  return {
    when: 'before the start',
    // A folder in place of the file: even root cannot open it.
    disconnect: async () => {
      await rename(file, `${file}.away`);
      await mkdir(file);
    },
    reconnect: async () => {
      await rmdir(file);
      await rename(`${file}.away`, file);
    },
  };
}
