import { waitUntil } from '../timeout.ts';
import { storedResponses } from '../responses/stored-responses.ts';
import { urlencoded } from '../responses/visitor.ts';
import { createLedger } from './ledger.ts';
import { newText, pause, resendUnacknowledged } from './load.ts';
import { rawConnection, requestHead } from './raw-request.ts';
import { check } from './respondent.ts';
import type { Fault } from './trial.ts';

/** The connection breaks after the request: the response is stored, the receipt is lost, and the person sends it again. */
export function lostReplies(count: number): Fault {
  return {
    name: `${count} replies lost on the way`,
    async run(trial) {
      const endpoint = await trial.start();
      const ledger = createLedger();
      const stored = () => storedResponses(trial.location);
      for (let reply = 0; reply < count; reply += 1) {
        const text = newText();
        const hidden = (await check(endpoint.address, text)) ?? [];
        ledger.record(text, hidden, undefined);
        const body = urlencoded(hidden);
        const connection = await rawConnection(endpoint.address);
        connection.write(requestHead(endpoint.address, body.length) + body);
        // The first is cut once it is stored, so that at least one reply is lost; the others at random moments.
        if (reply === 0) await waitUntil('a response to be stored', async () => (await stored()).length > 0);
        else await pause(5 + Math.random() * 20);
        connection.cut();
        await connection.answer;
      }
      await resendUnacknowledged(endpoint.address, ledger);
      await endpoint.stop();
      const report = await trial.report(ledger);
      return {
        ...report,
        problems: [
          ...report.problems,
          ...(report.stored === count ? [] : [`${report.stored} rows instead of ${count}`]),
        ],
      };
    },
  };
}
