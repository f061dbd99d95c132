import { waitUntil } from '../timeout.ts';
import { storedResponses } from '../responses/stored-responses.ts';
import { urlencoded } from '../responses/visitor.ts';
import { createLedger } from './ledger.ts';
import { newText, startLoad } from './load.ts';
import { rawConnection, requestHead } from './raw-request.ts';
import { check, request } from './respondent.ts';
import type { Fault } from './trial.ts';

/** Closing days, and the moments at which they end in London. */
export const closingDays = [
  { closes: '2027-01-29', end: '2027-01-30T00:00:00.000Z', what: 'in winter' },
  { closes: '2026-06-30', end: '2026-06-30T23:00:00.000Z', what: 'in summer' },
  { closes: '2026-03-29', end: '2026-03-29T23:00:00.000Z', what: 'on the day when clocks go forward' },
  { closes: '2026-10-25', end: '2026-10-26T00:00:00.000Z', what: 'on the day when clocks go back' },
] as const;

/** People send responses as the closing day ends; one request starts before midnight and ends after it. */
export function closingSecond({ closes, end, what }: (typeof closingDays)[number]): Fault {
  return {
    name: `the closing second ${what}`,
    async run(trial) {
      const endpoint = await trial.start({ clock: new Date(Date.parse(end) - 1).toISOString(), closes });
      const ledger = createLedger();
      const straddling = newText();
      const body = urlencoded((await check(endpoint.address, straddling)) ?? []);
      const connection = await rawConnection(endpoint.address);
      connection.write(requestHead(endpoint.address, body.length));
      const load = startLoad(endpoint.address, ledger, 8);
      await waitUntil('receipts before midnight', () => ledger.acknowledged() >= 8);
      await request(new URL('/clock/', endpoint.address), { method: 'PUT', headers: { 'X-Moment': end } });
      const before = ledger.acknowledged();
      await waitUntil('receipts after midnight', () => ledger.acknowledged() >= before + 16);
      connection.write(body);
      const answer = await connection.answer;
      await load.stop();
      await endpoint.stop();

      const report = await trial.report(ledger);
      const rows = await storedResponses(trial.location);
      const midnight = `${end.slice(0, 19)}Z`;
      const misjudged = rows.filter(({ late, received_at }) => (late === 1) !== received_at >= midnight);
      return {
        ...report,
        acknowledged: report.acknowledged + (answer.includes('"receipt"') ? 1 : 0),
        problems: [
          ...report.problems,
          ...misjudged.map(
            ({ received_at, late }) => `received at ${received_at} and ${late === 1 ? 'late' : 'in time'}`,
          ),
          ...(new Set(rows.map(({ late }) => late)).size === 2
            ? []
            : ['no responses on one side of midnight, so nothing was tested']),
          ...(answer.includes('"late":false') ? [] : ['a request that started before midnight was not in time']),
          ...ledger.unacknowledged().map(() => 'a response got no receipt'),
        ],
      };
    },
  };
}
