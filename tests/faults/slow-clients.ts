import { urlencoded } from '../responses/visitor.ts';
import { newLedger } from './ledger.ts';
import { newText, pause, respondOnce } from './load.ts';
import { rawConnection, requestHead, statusOf } from './raw-request.ts';
import { check } from './respondent.ts';
import type { Fault } from './trial.ts';

/**
 * Connections that hold on and send almost nothing; others are served meanwhile, and an honest person with a bad line is, too.
 *
 * @param most how many milliseconds the others may wait, where nothing else slows this computer down
 */
export function slowClients(connections: number, milliseconds: number, most?: number): Fault {
  return {
    name: `${connections} slow clients, and one person whose upload takes ${milliseconds / 1000} s`,
    async run(trial) {
      const endpoint = await trial.start();
      const ledger = newLedger();
      const stalled = await Promise.all(Array.from({ length: connections }, () => rawConnection(endpoint.address)));
      for (const connection of stalled) connection.write(requestHead(endpoint.address, 5_000));

      const body = urlencoded((await check(endpoint.address, newText())) ?? []);
      const honest = await rawConnection(endpoint.address);
      honest.write(requestHead(endpoint.address, body.length));
      const steps = 20;
      const size = Math.ceil(body.length / steps);
      const times: number[] = [];
      for (let step = 0; step < steps; step += 1) {
        for (const connection of stalled) connection.write('x');
        honest.write(body.slice(step * size, (step + 1) * size));
        const start = performance.now();
        await respondOnce(endpoint.address, ledger);
        times.push(performance.now() - start);
        await pause(milliseconds / steps);
      }
      const status = statusOf(await honest.answer);
      for (const connection of stalled) connection.cut();
      await endpoint.stop();
      const report = await trial.report(ledger);
      const slowest = Math.round(Math.max(...times));
      return {
        ...report,
        wrong: [
          ...report.wrong,
          ...(status === 201 ? [] : [`the slow person got status ${status}`]),
          ...(most !== undefined && slowest > most ? [`another person waited ${slowest} ms`] : []),
        ],
      };
    },
  };
}
