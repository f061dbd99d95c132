/**
 * A separate process that accepts responses, for tests that kill it: a `node:http` server around `respond`, which answers
 * with the view as JSON. Prints its address once it listens.
 *
 * In addition to the settings of the service it reads FAULT_CLOCK (a fixed ISO 8601 time, which a request to `/clock/`
 * changes; by default the clock runs), FAULT_CLOSES (the consultation's last day) and FAULT_MUTATION (a deliberate
 * mistake, to show that the faults find it).
 */
import { createServer, type IncomingMessage } from 'node:http';
import { exampleConsultation, exampleForm } from '../../src/consultation/example-consultation.ts';
import { formSteps } from '../../src/consultation/form-step.ts';
import { listen } from '../../src/web/server/listen.ts';
import { readiness } from '../../src/responses/readiness.ts';
import { respond } from '../../src/responses/respond.ts';
import { withServices } from '../../src/responses/with-services.ts';
import { whileOpen } from '../responses/test-services.ts';
import { recordKeyTests } from '../responses/record-key-tests.ts';
import { mutateServices, mutateDatabase } from './mutations.ts';

const { FAULT_CLOCK, FAULT_CLOSES, FAULT_MUTATION = '' } = process.env;
let fixedTime = FAULT_CLOCK;
const started = performance.now();
const clock = (): Date => new Date(fixedTime ?? Date.parse(whileOpen) + performance.now() - started);

mutateDatabase(FAULT_MUTATION);
const opens = FAULT_CLOSES === undefined ? exampleConsultation.opens : '2026-01-01';
const closes = FAULT_CLOSES ?? exampleConsultation.closes;
const definitions = {
  consultations: [{ consultation: { ...exampleConsultation, opens, closes }, form: exampleForm }],
  publicAddress: 'https://code.example',
  receiptKeys: [],
};
const services = mutateServices(FAULT_MUTATION, {
  ...(await withServices(process.env, definitions, (created) => Promise.resolve(created))),
  clock,
  log: () => undefined,
});

if (FAULT_MUTATION === 'no unique constraint') await recordKeyTests(process.env);

const server = createServer({ headersTimeout: 5_000, requestTimeout: 60_000 }, (incoming, outgoing) => {
  if (incoming.url === '/clock/') {
    fixedTime = String(incoming.headers['x-moment']);
    outgoing.writeHead(204).end();
    return;
  }
  if (incoming.url === '/ready.txt') {
    void readiness(services).then(({ ready }) => outgoing.writeHead(ready ? 200 : 503).end());
    return;
  }
  const arrivedAt = clock();
  const [, consultation = '', step = ''] = /^\/consultations\/([^/]*)\/([^/]*)\/$/.exec(incoming.url ?? '') ?? [];
  const known = formSteps.find((one) => one === step);
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
