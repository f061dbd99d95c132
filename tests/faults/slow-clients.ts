import { urlencoded } from '../responses/visitor.ts';
import { createLedger } from './ledger.ts';
import { newText, pause, respondOnce } from './load.ts';
import { rawConnection, requestHead, statusOf } from './raw-request.ts';
import { check } from './respondent.ts';
import type { Fault } from './trial.ts';

/**
 * Many connections stay open and send almost nothing; others are served, including a person on a slow line.
 *
 * @param most how many milliseconds others may wait, beside four times what they wait without slow clients: the computer
 * may be busy
 */
export function slowClients(connections: number, milliseconds: number, most?: number): Fault {
  return {
    name: `${connections} slow clients, and one person whose upload takes ${milliseconds / 1000} s`,
    async run(trial) {
      const endpoint = await trial.start();
      const ledger = createLedger();
      const startAlone = performance.now();
      for (let one = 0; one < 3; one += 1) await respondOnce(endpoint.address, ledger);
      const usual = (performance.now() - startAlone) / 3;
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
        problems: [
          ...report.problems,
          ...(status === 201 ? [] : [`the slow person got status ${status}`]),
          ...(most !== undefined && slowest > most + 4 * usual ? [`another person waited ${slowest} ms`] : []),
        ],
      };
    },
  };
}
