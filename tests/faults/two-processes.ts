import { createLedger } from './ledger.ts';
import { pause, resendUnacknowledged, startLoad } from './load.ts';
import type { Fault } from './trial.ts';

/** Two processes share one database; one is drained and replaced, as in an update of the service. */
export function twoProcesses(milliseconds: number, respondents: number): Fault {
  return {
    name: `two processes on one database, one of them replaced under ${respondents} respondents`,
    async run(trial) {
      const ledger = createLedger();
      const [first, second] = [await trial.start(), await trial.start()];
      const loads = [first, second].map(({ address }) => startLoad(address, ledger, respondents / 2));
      await pause(milliseconds / 2);
      const third = await trial.start();
      await loads[0]?.stop();
      await first.stop();
      const load = startLoad(third.address, ledger, respondents / 2);
      await pause(milliseconds / 2);
      await Promise.all([loads[1]?.stop(), load.stop()]);
      await resendUnacknowledged(third.address, ledger);
      await Promise.all([second.stop(), third.stop()]);
      const report = await trial.report(ledger);
      const unanswered = ledger.unacknowledged().map(() => 'no receipt for a response that was sent again');
      return { ...report, problems: [...report.problems, ...unanswered] };
    },
  };
}
