import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { listen } from '../web/server/listen.ts';
import { waitUntil } from '../../tests/timeout.ts';
import { createLedger } from '../../tests/faults/ledger.ts';
import { startLoad } from '../../tests/faults/load.ts';

it('says at once what the service said when it does not take the form itself, and waits for no receipt', async () => {
  const server = createServer((_, response) => {
    response.writeHead(400, { 'Content-Type': 'text/html' }).end('<div id="errors">No such box</div>');
  });
  const address = await listen(server, { host: '127.0.0.1', port: 0, orNext: false });
  const ledger = createLedger();
  const load = startLoad(address, ledger, 2);
  await expect(waitUntil('a receipt', () => ledger.acknowledged() > 0)).rejects.toThrow(
    'The form was refused with status 400: No such box',
  );
  await load.stop();
  server.close();
});
