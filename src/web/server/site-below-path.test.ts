import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen } from './listen.ts';
import { siteServer } from './site-server.ts';
import type { Handler } from './static-files.ts';

describe('the server of a site below a path', () => {
  let folder: string;
  let server: Server;
  let home: string;
  const get = (path: string) => fetch(new URL(path, home), { redirect: 'manual' });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-'));
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'index.html'), '<h1>Home</h1>');
    await writeFile(join(folder, 'data/code.json'), '{}');
    const echo: Handler = (request, response) => response.end(request.url);
    server = siteServer({ path: '/codes/example/', files: folder, onDemand: echo });
    home = await listen(server, { host: '127.0.0.1', port: 0, orNext: false });
  });

  afterEach(async () => {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true });
  });

  it('serves its files there, with the headers of their part of the site', async () => {
    expect(await (await get('/codes/example/')).text()).toBe('<h1>Home</h1>');
    expect((await get('/codes/example/data/code.json')).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('gives pages on request their whole address', async () => {
    expect(await (await get('/codes/example/answer/?a=b')).text()).toBe('/codes/example/answer/?a=b');
  });

  it.each([
    ['/codes/example', '/codes/example/'],
    ['/codes/example?a=b', '/codes/example/?a=b'],
    ['/codes/example/data', undefined],
    ['/codes/example/consultations/x/answer', '/codes/example/consultations/x/answer/'],
  ])('leads %s to %s', async (from, to) => {
    expect((await get(from)).headers.get('location') ?? undefined).toBe(to);
  });

  it.each(['/', '/data/code.json', '/codes/other/', '/codes/examples'])('has nothing at %s', async (address) => {
    expect((await get(address)).status).toBe(404);
  });
});
