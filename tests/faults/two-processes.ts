import { newLedger } from './ledger.ts';
import { pause, sendOpenAgain, startLoad } from './load.ts';
import type { Fault } from './trial.ts';

/** Two processes take responses into one place; one is drained and replaced meanwhile, as when the service is updated. */
export function twoProcesses(milliseconds: number, respondents: number): Fault {
  return {
    name: `two processes on one database, one of them replaced under ${respondents} respondents`,
    async run(trial) {
      const ledger = newLedger();
      const [first, second] = [await trial.start(), await trial.start()];
      const loads = [first, second].map(({ address }) => startLoad(address, ledger, respondents / 2));
      await pause(milliseconds / 2);
      const third = await trial.start();
      await loads[0]?.stop();
      await first.stop();
      const load = startLoad(third.address, ledger, respondents / 2);
      await pause(milliseconds / 2);
      await Promise.all([loads[1]?.stop(), load.stop()]);
      await sendOpenAgain(third.address, ledger);
      await Promise.all([second.stop(), third.stop()]);
      const report = await trial.report(ledger);
      const unanswered = ledger.open().map(() => 'no receipt for a response that was sent again');
      return { ...report, wrong: [...report.wrong, ...unanswered] };
    },
  };
}
