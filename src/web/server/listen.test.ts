import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { isTaken, listen } from './listen.ts';

describe('listening', () => {
  const servers: Server[] = [];

  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  function server(): Server {
    const created = createServer();
    servers.push(created);
    return created;
  }

  async function takenPort(): Promise<number> {
    return Number(new URL(await listen(server(), { host: '127.0.0.1', port: 0, orNext: false })).port);
  }

  it('fails if the port is taken', async () => {
    const port = await takenPort();
    const listening = listen(server(), { host: '127.0.0.1', port, orNext: false });

    await expect(listening).rejects.toSatisfy(isTaken);
  });

  it('takes the next free port if allowed', async () => {
    const port = await takenPort();
    const address = await listen(server(), { host: '127.0.0.1', port, orNext: true });

    expect(Number(new URL(address).port)).toBeGreaterThan(port);
  });

  it('returns an address that opens on this computer when it listens on all addresses', async () => {
    const address = await listen(server(), { host: '0.0.0.0', port: 0, orNext: false });

    expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
  });
});
