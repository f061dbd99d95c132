import { Agent, request } from 'node:http';

/** The results of a load test. */
export interface LoadMeasure {
  readonly perSecond: number;
  /** Milliseconds in which half and 99 % of the requests were answered. */
  readonly p50: number;
  readonly p99: number;
  /** Unexpected responses. */
  readonly errors: number;
}

/** Sends the bodies to an address with several concurrent clients, each on its own connection. */
export async function measureLoad(address: string, bodies: readonly string[], clients: number): Promise<LoadMeasure> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const queue = bodies.values();
  let errors = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const body of queue) {
        const sent = performance.now();
        if ((await statusOf(address, body, agent)) !== 201) errors += 1;
        times.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  return { perSecond: bodies.length / seconds, p50: at(0.5), p99: at(0.99), errors };
}

function statusOf(address: string, body: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) };
    const outgoing = request(address, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        resolve(response.statusCode ?? 0);
      });
    });
    outgoing.on('error', () => {
      resolve(0);
    });
    outgoing.end(body);
  });
}
