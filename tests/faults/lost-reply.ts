import { until } from '../patience.ts';
import { storedResponses } from '../responses/stored-responses.ts';
import { urlencoded } from '../responses/visitor.ts';
import { newLedger } from './ledger.ts';
import { newText, pause, sendOpenAgain } from './load.ts';
import { rawConnection, requestHead } from './raw-request.ts';
import { check } from './respondent.ts';
import type { Fault } from './trial.ts';

/** The connection is cut after the request went out: the response is stored, the receipt is lost, and the person sends it again. */
export function lostReplies(count: number): Fault {
  return {
    name: `${count} replies lost on the way`,
    async run(trial) {
      const endpoint = await trial.start();
      const ledger = newLedger();
      const stored = () => storedResponses(trial.place);
      for (let reply = 0; reply < count; reply += 1) {
        const text = newText();
        const hidden = (await check(endpoint.address, text)) ?? [];
        ledger.note(text, hidden, undefined);
        const body = urlencoded(hidden);
        const connection = await rawConnection(endpoint.address);
        connection.write(requestHead(endpoint.address, body.length) + body);
        // The first is cut once it is stored, so that one reply is lost for certain; the others at any moment.
        if (reply === 0) await until('a response to be stored', async () => (await stored()).length > 0);
        else await pause(5 + Math.random() * 20);
        connection.cut();
        await connection.answer;
      }
      await sendOpenAgain(endpoint.address, ledger);
      await endpoint.stop();
      const report = await trial.report(ledger);
      return {
        ...report,
        wrong: [...report.wrong, ...(report.stored === count ? [] : [`${report.stored} rows instead of ${count}`])],
      };
    },
  };
}
