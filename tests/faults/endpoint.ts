/**
 * A process of its own that takes responses, for tests that kill it: one `node:http` server around `respond`,
 * which answers with the view as JSON. Prints its address once it listens.
 *
 * Beside the service's own settings it reads FAULT_CLOCK (an ISO 8601 moment at which its clock stands until a request
 * to `/clock/` sets it to another; without it the clock goes), FAULT_CLOSES (the consultation's last day) and FAULT_MUTATION (a mistake to make on purpose, so that the faults can be seen to find it).
 */
import { createServer, type IncomingMessage } from 'node:http';
import { exampleConsultation, exampleForm } from '../../src/consultation/example-consultation.ts';
import { steps } from '../../src/consultation/step.ts';
import { listen } from '../../src/server/listen.ts';
import { respond } from '../../src/responses/respond.ts';
import { withServices } from '../../src/responses/services-from-environment.ts';
import { whileOpen } from '../responses/test-services.ts';
import { recordKeyTests } from '../responses/record-key-tests.ts';
import { mutated, mutateDatabase } from './mutations.ts';

const { FAULT_CLOCK, FAULT_CLOSES, FAULT_MUTATION = '' } = process.env;
let standing = FAULT_CLOCK;
const started = performance.now();
const clock = (): Date => new Date(standing ?? Date.parse(whileOpen) + performance.now() - started);

mutateDatabase(FAULT_MUTATION);
const opens = FAULT_CLOSES === undefined ? exampleConsultation.opens : '2026-01-01';
const closes = FAULT_CLOSES ?? exampleConsultation.closes;
const definitions = {
  consultations: [{ consultation: { ...exampleConsultation, opens, closes }, form: exampleForm }],
  publicAddress: 'https://code.example',
};
const services = mutated(FAULT_MUTATION, {
  ...(await withServices(process.env, definitions, (made) => Promise.resolve(made))),
  clock,
  log: () => undefined,
});

if (FAULT_MUTATION === 'no unique constraint') await recordKeyTests(process.env);

const server = createServer({ headersTimeout: 5_000, requestTimeout: 60_000 }, (incoming, outgoing) => {
  if (incoming.url === '/clock/') {
    standing = String(incoming.headers['x-moment']);
    outgoing.writeHead(204).end();
    return;
  }
  const arrivedAt = clock();
  const [, consultation = '', step = ''] = /^\/consultations\/([^/]*)\/([^/]*)\/$/.exec(incoming.url ?? '') ?? [];
  const known = steps.find((one) => one === step);
  if (known === undefined) {
    outgoing.writeHead(404).end();
    return;
  }
  respond(
    asRequest(incoming),
    { consultation, step: known, peer: incoming.socket.remoteAddress, arrivedAt },
    services,
  ).then(
    (view) =>
      outgoing
        .writeHead(view.status, { ...view.headers, 'Content-Type': 'application/json' })
        .end(JSON.stringify(view)),
    () => outgoing.writeHead(500).end(),
  );
});

console.log(await listen(server, { host: '127.0.0.1', port: 0, orNext: false }));
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
});

function asRequest(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '');
  }
  const { method = 'GET', url = '/' } = incoming;
  const address = `http://${incoming.headers.host ?? 'localhost'}${url}`;
  if (method === 'GET' || method === 'HEAD') return new Request(address, { method, headers });
  const init = { method, headers, body: streamOf(incoming), duplex: 'half' };
  return new Request(address, init);
}

function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      incoming.on('data', (chunk: Uint8Array) => {
        controller.enqueue(chunk);
      });
      incoming.on('end', () => {
        controller.close();
      });
      incoming.on('error', (error) => {
        controller.error(error);
      });
    },
  });
}
