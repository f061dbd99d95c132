import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { waitUntil } from '../timeout.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { newText, resendUnacknowledged, sendAndRecord, startLoad } from './load.ts';
import { check, request } from './respondent.ts';
import type { Fault } from './trial.ts';

/** What happens to the files of responses, and how it is undone; a file beside the responses is created again by itself. */
const accidents: Readonly<Record<string, (file: string) => (() => void) | undefined>> = {
  'moved away': (file) => {
    renameSync(file, `${file}.away`);
    return () => {
      renameSync(`${file}.away`, file);
    };
  },
  'replaced by a copy': (file) => {
    copyFileSync(file, `${file}.copy`);
    renameSync(file, `${file}.away`);
    renameSync(`${file}.copy`, file);
    return () => {
      renameSync(`${file}.away`, file);
    };
  },
  'its log deleted': (file) => {
    rmSync(`${file}-wal`);
    return undefined;
  },
  'the index of its log deleted': (file) => {
    rmSync(`${file}-shm`);
    return undefined;
  },
};

/**
 * The files of responses are moved away, replaced or deleted under load, as `git clean` and `rsync --delete` do. Nobody
 * gets a receipt meanwhile, the service says that it is not ready, and afterwards the same process continues.
 */
export function filesGone(respondents: number): Fault {
  return {
    name: `the file of responses under ${respondents} respondents: ${Object.keys(accidents).join(', ')}`,
    async run({ location, start, report: reportOn }) {
      if (!('file' in location)) return { requirement: 'SQLite' };
      const ledger = createLedger();
      const endpoint = await start();
      const problems: string[] = [];
      for (const [name, happen] of Object.entries(accidents)) {
        const load = startLoad(endpoint.address, ledger, respondents);
        const before = ledger.acknowledged();
        await waitUntil('a receipt from each respondent', () => ledger.acknowledged() >= before + respondents);
        const undo = happen(location.file);
        if (undo !== undefined) {
          if (await acknowledges(endpoint.address, ledger)) problems.push(`a receipt although the file was ${name}`);
          if (await isReady(endpoint.address)) problems.push(`ready although the file was ${name}`);
          undo();
        }
        await load.stop();
        await resendUnacknowledged(endpoint.address, ledger);
        // The first to ask may be who notices it: what is lost with the log is saved then, and the next is told that all is well.
        if (!(await isReady(endpoint.address)) && !(await isReady(endpoint.address)))
          problems.push(`not ready again after the file was ${name}`);
      }
      // The last moment at which a log without a name can be saved is when the process ends.
      rmSync(`${location.file}-wal`, { force: true });
      await endpoint.stop();
      const report = await reportOn(ledger);
      return {
        ...report,
        problems: [
          ...report.problems,
          ...problems,
          ...ledger.unacknowledged().map(() => 'no receipt after the file was back'),
        ],
      };
    },
  };
}

async function acknowledges(address: string, ledger: Ledger): Promise<boolean> {
  const text = newText();
  await sendAndRecord(address, ledger, text, (await check(address, text)) ?? []);
  return !ledger.unacknowledged().some((one) => one.text === text);
}

async function isReady(address: string): Promise<boolean> {
  return (await request(new URL('/ready.txt', address))).status === 200;
}
