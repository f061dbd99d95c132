import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Place } from '../../src/responses/database-store.ts';
import { newLedger } from './ledger.ts';
import { newText, pause, respondOnce, sendNoted, sendOpenAgain } from './load.ts';
import { check } from './respondent.ts';
import type { Fault } from './trial.ts';

/** Longest time for an answer, in milliseconds, that the service promises, and some for a busy test machine. */
const promised = 2_000 + 1_500;

/** A lock of so many milliseconds nobody notices: the service waits for its end. */
const unnoticed = 500;

/**
 * Someone else keeps the database to themselves for a while; other pages go on, and afterwards all is as before.
 *
 * @param timed whether it is judged how long answers take, where nothing else slows this computer down
 */
export function databaseLocked(milliseconds: number, respondents: number, timed = true): Fault {
  return {
    name: `database locked for ${milliseconds} ms`,
    async run(trial) {
      const endpoint = await trial.start();
      const ledger = newLedger();
      await respondOnce(endpoint.address, ledger);
      const prepared = await Promise.all(
        Array.from({ length: respondents }, async () => {
          const text = newText();
          return { text, hidden: (await check(endpoint.address, text)) ?? [] };
        }),
      );
      const unlock = await lock(trial.place);
      const times: number[] = [];
      const sending = prepared.map(async ({ text, hidden }) => {
        const start = performance.now();
        await sendNoted(endpoint.address, ledger, text, hidden);
        times.push(performance.now() - start);
      });
      await pause(200);
      const start = performance.now();
      await fetch(endpoint.address);
      const other = performance.now() - start;
      await pause(Math.max(0, milliseconds - 200));
      await unlock();
      await Promise.all(sending);
      const refused = ledger.refused();
      await sendOpenAgain(endpoint.address, ledger);
      await endpoint.stop();
      const report = await trial.report(ledger);
      const slowest = Math.round(Math.max(...times));
      return {
        ...report,
        wrong: [
          ...report.wrong,
          ...(milliseconds <= unnoticed && refused > 0
            ? [`${refused} were asked to send again after a short lock`]
            : []),
          ...(timed && slowest > promised ? [`an answer took ${slowest} ms`] : []),
          ...(timed && other > 1_000 ? [`another page took ${Math.round(other)} ms meanwhile`] : []),
          ...ledger.open().map(() => 'no receipt after the lock was gone'),
        ],
      };
    },
  };
}

async function lock(place: Place): Promise<() => Promise<void>> {
  if ('file' in place) {
    const database = new DatabaseSync(place.file);
    database.exec('begin immediate');
    return () => {
      database.exec('rollback');
      database.close();
      return Promise.resolve();
    };
  }
  const client = new pg.Client({ connectionString: place.address });
  await client.connect();
  await client.query('begin');
  await client.query('lock table response in access exclusive mode');
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}
