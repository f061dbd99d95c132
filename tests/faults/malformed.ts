import { createLedger } from './ledger.ts';
import { respondOnce } from './load.ts';
import { residentBytes } from './resident-bytes.ts';
import { rawConnection, requestHead, statusOf } from './raw-request.ts';
import type { Fault } from './trial.ts';

/** Requests that no browser sends. */
const kinds: readonly ((address: string, random: string) => string)[] = [
  (address, random) => requestHead(address, 20) + `purpose=%F${random}%ED%A0%80`.padEnd(20).slice(0, 20),
  (address, random) => requestHead(address, 19_999) + `${random}=1&`.repeat(4_000).slice(0, 19_999),
  (address, random) =>
    requestHead(address, 11, { 'Content-Type': `multipart/form-data; boundary=${random}` }) + 'x'.repeat(11),
  (_, random) => `${random} / HTTP/9.9\r\n\r\n`,
  (address) => requestHead(address, 5, { 'Transfer-Encoding': 'chunked' }) + '0\r\n\r\n',
  (address, random) =>
    requestHead(address, 40) + `action=send&token=${random.repeat(5)}~~~&purpose=x`.padEnd(40, 'x').slice(0, 40),
  (address) => `POST ${new URL(address).pathname} HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`,
];

/** The growth of a heap, in bytes, that may be rubbish not yet collected. */
const rubbish = 20 * 1024 * 1024;

/** How many more times the flood comes. A heap may still grow in some of them; a leak grows in each. */
const laterParts = 4;

/** Thousands of malformed requests: no crash, no server error, no memory growth, and the service still works. */
export function malformedRequests(count: number): Fault {
  return {
    name: `${count} malformed requests, 40 at a time`,
    async run(trial) {
      const endpoint = await trial.start();
      const ledger = createLedger();
      const statuses = new Map<number, number>();
      const flood = async (requests: number): Promise<void> => {
        let sent = 0;
        await Promise.all(
          Array.from({ length: 40 }, async () => {
            while (sent < requests) {
              sent += 1;
              const connection = await rawConnection(endpoint.address);
              connection.write(
                kinds[sent % kinds.length]?.(endpoint.address, Math.random().toString(36).slice(2, 7)) ?? '',
              );
              const status = statusOf(await connection.answer);
              statuses.set(status, (statuses.get(status) ?? 0) + 1);
            }
          }),
        );
      };
      await flood(count / 2);
      const growths: number[] = [];
      const grewEachTime = (): boolean => growths.every((bytes) => bytes > rubbish);
      while (growths.length < laterParts && grewEachTime()) {
        const before = residentBytes(endpoint.pid);
        await flood(count / 2);
        growths.push(residentBytes(endpoint.pid) - before);
      }
      await respondOnce(endpoint.address, ledger);
      await endpoint.stop();
      const report = await trial.report(ledger);
      const errors = [...statuses].filter(([status]) => status >= 500 || status === 0);
      return {
        ...report,
        problems: [
          ...report.problems,
          ...errors.map(([status, times]) => `${times} answers with status ${status}`),
          ...(report.acknowledged === 1 ? [] : ['a valid response afterwards got no receipt']),
          ...(grewEachTime()
            ? [`memory grew in each part: ${growths.map((bytes) => Math.round(bytes / 1024 / 1024)).join(', ')} MB`]
            : []),
        ],
      };
    },
  };
}
