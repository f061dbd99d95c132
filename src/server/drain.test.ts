import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { drain } from './drain.ts';
import { listen } from './listen.ts';

const anywhere = { host: '127.0.0.1', port: 0, orNext: false };

describe('stopping', () => {
  it('finishes the request that it has, and takes no other', async () => {
    const arrived = Promise.withResolvers<undefined>();
    const release = Promise.withResolvers<undefined>();
    const server = createServer((_request, response) => {
      arrived.resolve(undefined);
      void release.promise.then(() => response.end('finished'));
    });
    const address = await listen(server, anywhere);
    const answer = fetch(address);
    await arrived.promise;
    const drained = drain(server, 60_000);

    await expect(fetch(address)).rejects.toThrow();
    release.resolve(undefined);
    expect(await (await answer).text()).toBe('finished');
    await drained;
  });

  it('cuts off a request that outlasts the grace', async () => {
    const arrived = Promise.withResolvers<undefined>();
    const server = createServer(() => {
      arrived.resolve(undefined);
    });
    const answer = fetch(await listen(server, anywhere));
    await arrived.promise;
    const drained = drain(server, 10);

    await expect(answer).rejects.toThrow();
    await drained;
  });
});
