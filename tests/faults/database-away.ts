import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { newLedger } from './ledger.ts';
import { newText, pause, respondOnce, sendNoted, sendOpenAgain } from './load.ts';
import { check } from './respondent.ts';
import type { Fault, Trial } from './trial.ts';

/** The database is not there when people send; it comes back, and the same process goes on. */
export const databaseAway: Fault = {
  name: 'the database is away and comes back',
  async run(trial) {
    const ways = waysOf(trial);
    if (ways === undefined) return { skipped: 'no server that can be crashed' };
    const endpoint = await trial.start();
    const ledger = newLedger();
    // A file is opened at the first response, so it has to be away before that; a server can also go later.
    if (trial.server !== undefined) await respondOnce(endpoint.address, ledger);
    await ways.takeAway();
    for (let count = 0; count < 5; count += 1) {
      const text = newText();
      await sendNoted(endpoint.address, ledger, text, (await check(endpoint.address, text)) ?? []);
    }
    const refused = ledger.open().length;
    await ways.bringBack();
    await pause(200);
    await sendOpenAgain(endpoint.address, ledger);
    await endpoint.stop();
    const report = await trial.report(ledger);
    return {
      ...report,
      wrong: [
        ...report.wrong,
        ...(refused === 5 ? [] : [`${5 - refused} receipts were given without a database`]),
        ...ledger.open().map(() => 'no receipt after the database came back'),
      ],
    };
  },
};

function waysOf({
  place,
  server,
}: Trial): { takeAway: () => Promise<void>; bringBack: () => Promise<void> } | undefined {
  if (!('file' in place)) {
    return server === undefined ? undefined : { takeAway: server.crash, bringBack: server.restart };
  }
  const folder = dirname(place.file);
  return {
    takeAway: () => {
      renameSync(folder, `${folder}-away`);
      return Promise.resolve();
    },
    bringBack: () => {
      renameSync(`${folder}-away`, folder);
      return Promise.resolve();
    },
  };
}
