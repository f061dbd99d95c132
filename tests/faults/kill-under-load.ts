import { waitUntil } from '../timeout.ts';
import { createLedger } from './ledger.ts';
import { pause, resendUnacknowledged, startLoad } from './load.ts';
import type { Fault } from './trial.ts';

/** The process is killed under load and restarted; unacknowledged responses are sent again. */
export function killUnderLoad(kills: number, respondents: number): Fault {
  return {
    name: `kill -9, ${kills} times under ${respondents} respondents`,
    async run(trial) {
      const ledger = createLedger();
      for (let kill = 0; kill < kills; kill += 1) {
        const endpoint = await trial.start();
        const load = startLoad(endpoint.address, ledger, respondents);
        const before = ledger.acknowledged();
        await waitUntil('another receipt', () => ledger.acknowledged() > before);
        await pause(Math.random() * 500);
        await endpoint.kill();
        await load.stop();
      }
      const endpoint = await trial.start();
      await resendUnacknowledged(endpoint.address, ledger);
      await endpoint.stop();
      const report = await trial.report(ledger);
      const untried =
        ledger.acknowledged() >= kills ? [] : ['hardly any response was acknowledged, so nothing was tested'];
      const unanswered = ledger
        .unacknowledged()
        .map(() => 'no receipt after the restart, for a response that was sent again');
      return { ...report, problems: [...report.problems, ...untried, ...unanswered] };
    },
  };
}
