import { mkdir, rename, rmdir } from 'node:fs/promises';
import { newLedger } from './ledger.ts';
import { newText, respondOnce, sendNoted, sendOpenAgain } from './load.ts';
import { check } from './respondent.ts';
import type { Fault, Trial } from './trial.ts';

/** The database is not there when people send; it comes back, and the same process goes on. */
export const databaseAway: Fault = {
  name: 'the database is away and comes back',
  async run(trial) {
    const ways = waysOf(trial);
    if (ways === undefined) return { skipped: 'no server that can be crashed' };
    const ledger = newLedger();
    // A file that is open stays open, so it is away from the start; a server can also go later.
    if (ways.when === 'before the start') await ways.takeAway();
    const endpoint = await trial.start();
    if (ways.when === 'after a response') {
      await respondOnce(endpoint.address, ledger);
      await ways.takeAway();
    }
    for (let count = 0; count < 5; count += 1) {
      const text = newText();
      await sendNoted(endpoint.address, ledger, text, (await check(endpoint.address, text)) ?? []);
    }
    const refused = ledger.open().length;
    await ways.bringBack();
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

interface Ways {
  readonly when: 'before the start' | 'after a response';
  readonly takeAway: () => Promise<void>;
  readonly bringBack: () => Promise<void>;
}

function waysOf({ place, server }: Trial): Ways | undefined {
  if (!('file' in place)) {
    return server === undefined
      ? undefined
      : { when: 'after a response', takeAway: server.crash, bringBack: server.restart };
  }
  const { file } = place;
  return {
    when: 'before the start',
    // A folder where the file should be: it cannot be opened, by root neither.
    takeAway: async () => {
      await rename(file, `${file}.away`);
      await mkdir(file);
    },
    bringBack: async () => {
      await rmdir(file);
      await rename(`${file}.away`, file);
    },
  };
}
