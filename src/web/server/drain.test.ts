import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { waitLimit } from '../../../tests/timeout.ts';
import { drain } from './drain.ts';
import { listen } from './listen.ts';

const anyPort = { host: '127.0.0.1', port: 0, orNext: false };

describe('stopping', () => {
  it('finishes the current request, and takes no other', async () => {
    const arrived = Promise.withResolvers<undefined>();
    const release = Promise.withResolvers<undefined>();
    const server = createServer((_request, response) => {
      arrived.resolve(undefined);
      void release.promise.then(() => response.end('finished'));
    });
    const address = await listen(server, anyPort);
    const answer = fetch(address);
    await arrived.promise;
    const drained = drain(server, waitLimit);

    await expect(fetch(address)).rejects.toThrow();
    release.resolve(undefined);
    expect(await (await answer).text()).toBe('finished');
    await drained;
  });

  it('cuts off a request that takes longer than the grace period', async () => {
    const arrived = Promise.withResolvers<undefined>();
    const server = createServer(() => {
      arrived.resolve(undefined);
    });
    const answer = fetch(await listen(server, anyPort));
    await arrived.promise;
    const drained = drain(server, 10);

    await expect(answer).rejects.toThrow();
    await drained;
  });
});
