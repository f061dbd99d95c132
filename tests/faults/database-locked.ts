import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { DatabaseLocation } from '../../src/responses/database-store.ts';
import { waitFor } from '../timeout.ts';
import { createLedger } from './ledger.ts';
import { newText, pause, respondOnce, sendAndRecord, resendUnacknowledged } from './load.ts';
import { check, request } from './respondent.ts';
import type { Fault } from './trial.ts';

/** Maximum response time of the service, in milliseconds, on a computer that does nothing else. */
const maxResponseTime = 2_000;

/** How much longer than without a lock everything may take beside that: the computer may get busier meanwhile. */
const slack = 4;

/** A lock of at most this many milliseconds goes unnoticed: the service waits for it to end. */
const toleratedLock = 500;

/**
 * Another process locks the database for a while; other pages still work, and afterwards everything does. Times are
 * compared with those without a lock just before, so that a busy computer fails nothing.
 *
 * @param timed whether to check response times
 */
export function databaseLocked(milliseconds: number, respondents: number, timed = true): Fault {
  return {
    name: `database locked for ${milliseconds} ms`,
    async run(trial) {
      const endpoint = await trial.start();
      const ledger = createLedger();
      await respondOnce(endpoint.address, ledger);
      const startUnlocked = performance.now();
      await Promise.all(Array.from({ length: respondents }, () => respondOnce(endpoint.address, ledger)));
      const usual = performance.now() - startUnlocked;
      const prepared = await Promise.all(
        Array.from({ length: respondents }, async () => {
          const text = newText();
          return { text, hidden: (await check(endpoint.address, text)) ?? [] };
        }),
      );
      const unlock = await lock(trial.location);
      const times: number[] = [];
      const sending = prepared.map(async ({ text, hidden }) => {
        const start = performance.now();
        await sendAndRecord(endpoint.address, ledger, text, hidden);
        times.push(performance.now() - start);
      });
      await pause(200);
      const start = performance.now();
      await request(endpoint.address);
      const other = performance.now() - start;
      await pause(Math.max(0, milliseconds - 200));
      await unlock();
      await Promise.all(sending);
      const refused = ledger.refused();
      await resendUnacknowledged(endpoint.address, ledger);
      await endpoint.stop();
      const report = await trial.report(ledger);
      const slowest = Math.round(Math.max(...times));
      return {
        ...report,
        problems: [
          ...report.problems,
          ...(milliseconds <= toleratedLock && slack * usual < maxResponseTime - milliseconds && refused > 0
            ? [`${refused} were asked to send again after a short lock`]
            : []),
          ...(timed && slowest > maxResponseTime + slack * usual ? [`an answer took ${slowest} ms`] : []),
          ...(timed && other > maxResponseTime / 2 + slack * usual
            ? [`another page took ${Math.round(other)} ms during the lock`]
            : []),
          ...ledger.unacknowledged().map(() => 'no receipt after the lock was released'),
        ],
      };
    },
  };
}

async function lock(place: DatabaseLocation): Promise<() => Promise<void>> {
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
  await waitFor('a connection to PostgreSQL', client.connect());
  await client.query('begin');
  await waitFor('the lock of a table', client.query('lock table response in access exclusive mode'));
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}
