import { shutdowns } from '../responses/temporary-postgres.ts';
import { waitUntil } from '../timeout.ts';
import { createLedger } from './ledger.ts';
import { pause, resendUnacknowledged, startLoad } from './load.ts';
import { request } from './respondent.ts';
import type { Fault } from './trial.ts';

/** How PostgreSQL drops the connections of the service: it shuts down in one of its ways, or only ends them. */
export const drops = ['SIGINT', 'SIGQUIT', 'SIGKILL', 'connections end'] as const;

/**
 * PostgreSQL restarts under load. The same process continues: other pages work meanwhile, responses come back with their
 * text, and afterwards all is well without a restart of the service.
 */
export function serverRestarts(ways: readonly (typeof drops)[number][], respondents: number): Fault {
  const names = ways.map((way) => (way === 'connections end' ? 'its connections end' : shutdowns[way]));
  return {
    name: `PostgreSQL restarts under ${respondents} respondents: ${names.join(', ')}`,
    async run({ server, start, report: reportOn }) {
      if (server === undefined) return { requirement: 'a server that can be killed' };
      const ledger = createLedger();
      const endpoint = await start();
      const problems: string[] = [];
      for (const way of ways) {
        const load = startLoad(endpoint.address, ledger, respondents);
        const before = ledger.acknowledged();
        await waitUntil(
          'a receipt from each respondent',
          () => ledger.acknowledged() >= before + respondents || !endpoint.isRunning(),
        );
        if (way === 'connections end') await server.statement(endConnections);
        else {
          await server.end(way);
          const reading = await request(endpoint.address).catch(() => undefined);
          if (reading?.status !== 200) problems.push(`other pages did not work while PostgreSQL was away: ${way}`);
          await pause(200);
          await server.restart();
        }
        await load.stop();
        await resendUnacknowledged(endpoint.address, ledger, endpoint.isRunning);
        if (!endpoint.isRunning()) break;
      }
      const survived = endpoint.isRunning();
      await endpoint.stop();
      const report = await reportOn(ledger);
      return {
        ...report,
        problems: [
          ...report.problems,
          ...problems,
          ...(survived ? [] : ['FELL: the service ended with PostgreSQL']),
          ...ledger.unacknowledged().map(() => 'no receipt after PostgreSQL came back'),
        ],
      };
    },
  };
}

/**
 * Ends all connections at a moment at which one of them is in use, within a transaction: those that wait in the pool
 * have a listener for errors of their own.
 */
const endConnections = `
  do $$ begin
    for attempt in 1..10000 loop
      perform pg_stat_clear_snapshot();
      perform from pg_stat_activity where state = 'idle in transaction';
      if found then
        perform pg_terminate_backend(pid) from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid();
        return;
      end if;
      perform pg_sleep(0.001);
    end loop;
    raise 'no connection was in use';
  end $$`;
