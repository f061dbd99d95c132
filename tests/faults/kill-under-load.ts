import { until } from '../patience.ts';
import { newLedger } from './ledger.ts';
import { pause, sendOpenAgain, startLoad } from './load.ts';
import type { Fault } from './trial.ts';

/** The process is killed while people send, and started again; what was not acknowledged is sent again. */
export function killUnderLoad(kills: number, respondents: number): Fault {
  return {
    name: `kill -9, ${kills} times under ${respondents} respondents`,
    async run(trial) {
      const ledger = newLedger();
      for (let kill = 0; kill < kills; kill += 1) {
        const endpoint = await trial.start();
        const load = startLoad(endpoint.address, ledger, respondents);
        const before = ledger.acknowledged();
        await until('another receipt', () => ledger.acknowledged() > before);
        await pause(Math.random() * 500);
        await endpoint.kill();
        await load.stop();
      }
      const endpoint = await trial.start();
      await sendOpenAgain(endpoint.address, ledger);
      await endpoint.stop();
      const report = await trial.report(ledger);
      const untried = ledger.acknowledged() >= kills ? [] : ['hardly anyone was acknowledged, so nothing was tried'];
      const unanswered = ledger.open().map(() => 'no receipt after the restart, for a response that was sent again');
      return { ...report, wrong: [...report.wrong, ...untried, ...unanswered] };
    },
  };
}
