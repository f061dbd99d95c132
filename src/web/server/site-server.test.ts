import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen } from './listen.ts';
import { siteServer } from './site-server.ts';
import type { Handler } from './static-files.ts';

const siteFiles: Readonly<Record<string, string | Buffer>> = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Page not found</h1>',
  'code/0.2/index.html': '<h1>Revision 0.2</h1>',
  'search/index.html': '<h1>Search</h1>',
  'search/index.html.br': brotliCompressSync('<h1>Search</h1>'),
  '_astro/site.Ab12.css': 'body{}',
  'data/code.json': '{"é":1}',
  'notes.txt': 'naïve',
};

/** Answers two addresses, and passes on all others. */
const onDemand: Handler = (request, response, next) => {
  if (request.url === '/answer/') response.end('made for you');
  else if (request.url === '/host/?a=b') response.end(`at ${request.headers.host}`);
  else if (request.url === '/broken/') throw new Error('broken on purpose');
  else next();
};

describe('the server of a built site', () => {
  let folder: string;
  let server: Server;
  let home: string;

  const log = vi.spyOn(console, 'error').mockReturnValue();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-'));
    for (const [file, content] of Object.entries(siteFiles)) {
      await mkdir(join(folder, file, '..'), { recursive: true });
      await writeFile(join(folder, file), content);
    }
    server = siteServer({ files: folder, onDemand });
    home = await listen(server, { host: '127.0.0.1', port: 0, orNext: false });
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });

  const get = (path: string, init?: RequestInit) => fetch(new URL(path, home), { redirect: 'manual', ...init });

  /** The response to these bytes. */
  const send = (bytes: string) => text(connect(Number(new URL(home).port), '127.0.0.1').end(bytes));

  it.each([
    ['/', 'text/html; charset=utf-8', '<h1>Home</h1>'],
    ['/code/0.2/', 'text/html; charset=utf-8', '<h1>Revision 0.2</h1>'],
    ['/_astro/site.Ab12.css', 'text/css; charset=utf-8', 'body{}'],
    ['/data/code.json', 'application/json; charset=utf-8', '{"é":1}'],
    ['/notes.txt', 'text/plain; charset=utf-8', 'naïve'],
  ])('serves %s as %s', async (path, type, content) => {
    const response = await get(path);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(content);
  });

  it('redirects an address without its trailing slash, and keeps the query', async () => {
    const response = await get('/code/0.2?from=0.1');

    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/code/0.2/?from=0.1');
  });

  it.each([
    [
      'GET',
      '/consultations/draft-code/comment?on=records.keep',
      301,
      '/consultations/draft-code/comment/?on=records.keep',
    ],
    ['HEAD', '/consultations/draft-code/answer', 301, '/consultations/draft-code/answer/'],
    ['POST', '/consultations/a.b/withdraw?x=1', 308, '/consultations/a.b/withdraw/?x=1'],
  ])('redirects %s %s, which is made on request, in the same way', async (method, path, status, location) => {
    const response = await get(path, { method });

    expect(response.status).toBe(status);
    expect(response.headers.get('location')).toBe(location);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    '/consultations//comment',
    '/consultations/a/b/comment',
    '//consultations/a/comment',
    '/consultations/a/other',
  ])('does not redirect %s, which is not a page', async (path) => {
    expect((await fetch(`${home}${path}`, { redirect: 'manual' })).status).toBe(404);
  });

  it('never redirects to another site', async () => {
    const response = await fetch(`${home}/code/0.2`, { redirect: 'manual' });

    expect(response.url).toContain('//code/0.2');
    expect(response.headers.get('location')).toBeNull();
  });

  it.each(['/nowhere/', '/404.html', '/%E0%A4%A', '/..%2f..%2fetc/passwd', '/_image'])(
    'answers %s with the not-found page',
    async (path) => {
      const response = await get(path);

      expect(response.status).toBe(404);
      expect(await response.text()).toBe('<h1>Page not found</h1>');
    },
  );

  it('says that a page can only be read', async () => {
    const response = await get('/code/0.2/', { method: 'POST', body: 'x' });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it('answers HEAD without the content', async () => {
    const response = await get('/', { method: 'HEAD' });

    expect(response.headers.get('content-length')).toBe('13');
    expect(await response.text()).toBe('');
  });

  it('sends a page compressed if the browser accepts it, and uncompressed otherwise', async () => {
    const compressed = await get('/search/', { headers: { 'Accept-Encoding': 'br' } });
    const plain = await get('/search/', { headers: { 'Accept-Encoding': 'identity' } });

    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(compressed.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(compressed.headers.get('vary')).toBe('Accept-Encoding');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await compressed.text()).toBe(await plain.text());
  });

  it('passes addresses without a file to the on-demand routes, and forbids caching', async () => {
    const response = await get('/answer/', { method: 'POST', body: 'x' });

    expect(await response.text()).toBe('made for you');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
  });

  it('survives a failing route, and logs the error', async () => {
    expect((await get('/broken/')).status).toBe(500);
    expect((await get('/')).status).toBe(200);
    expect(log).toHaveBeenCalledWith(new Error('broken on purpose'));
  });

  it.each(['/', '/code/0.2', '/nowhere/', '/data/code.json', '/answer/', '/broken/'])(
    'sends the security headers with %s',
    async (path) => {
      const { headers } = await get(path);

      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(headers.get('strict-transport-security')).toBe('max-age=63072000');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  it('sends the security headers even for invalid HTTP', async () => {
    const answer = await send('nonsense\r\n\r\n');

    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain("Content-Security-Policy: default-src 'none'");
  });

  it('refuses a request that states its length twice', async () => {
    const head = 'POST /answer/ HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n';

    expect(await send(`${head}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each(['x@y', 'x y', 'x/../y', '[::1', 'x:99999', ''])('refuses a host that cannot be one: %j', async (host) => {
    for (const path of ['/', '/answer/'])
      expect(await send(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 Bad Request/);
  });

  it.each(['x', 'x:80', '127.0.0.1:4321', '[::1]:4321', 'bücher.example'])('answers the host %j', async (host) => {
    expect(await send(`GET /nowhere/ HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404/);
  });

  it.each(['Host: x\r\nHost: x', 'Host: x\r\nhost: y', 'Host: x, y'])(
    'refuses a request that names two hosts: %j',
    async (hosts) => {
      for (const path of ['/', '/answer/', '/nowhere/']) {
        expect(await send(`GET ${path} HTTP/1.1\r\n${hosts}\r\n\r\n`)).toMatch(
          /^HTTP\/1\.1 400 Bad Request\r\n[^]*Content-Security-Policy: [^]*This request names two hosts\./,
        );
      }
    },
  );

  it.each([
    ['http://code.example/answer/', 'made for you'],
    ['HTTPS://code.example/answer/', 'made for you'],
    ['http://code.example', '<h1>Home</h1>'],
    ['http://code.example/code/0.2/', '<h1>Revision 0.2</h1>'],
    ['http://code.example:8080/host/?a=b', 'at code.example:8080'],
  ])('answers a request for the full address %s', async (address, answer) => {
    // A file is still being read when a client that ends at once is gone.
    const connection = connect(Number(new URL(home).port), '127.0.0.1');
    connection.write(`GET ${address} HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n`);
    const found = await text(connection);
    expect(found).toMatch(/^HTTP\/1\.1 200/);
    expect(found).toContain(answer);
    expect(await send(`POST ${address} HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400/);
  });

  it.each(['http:///answer/', 'http://a,b/answer/', 'http://user@x/answer/', 'https://x:99999/', 'http://[::1/'])(
    'refuses a request for the full address %s, which names no host',
    async (address) => {
      expect(await send(`POST ${address} HTTP/1.1\r\nHost: code.example\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400/);
    },
  );

  it('redirects a full address to its own path', async () => {
    expect(await send('GET http://evil.example//code/0.2 HTTP/1.1\r\nHost: x\r\n\r\n')).not.toMatch(/^Location: \/\//m);
    expect(await send('GET http://code.example/code/0.2?x HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(
      /^Location: \/code\/0\.2\/\?x\r$/m,
    );
  });

  it('allows WebAssembly only on the search page', async () => {
    expect((await get('/search/')).headers.get('content-security-policy')).toContain("'wasm-unsafe-eval'");
    expect((await get('/')).headers.get('content-security-policy')).not.toContain('wasm');
  });

  it('allows pages of other sites to read the data and nothing else', async () => {
    const data = (await get('/data/code.json')).headers;
    const page = (await get('/')).headers;

    expect(data.get('access-control-allow-origin')).toBe('*');
    expect(data.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(page.get('access-control-allow-origin')).toBeNull();
    expect(page.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('lets browsers cache files with a hash in their name, and makes them revalidate pages', async () => {
    expect((await get('/_astro/site.Ab12.css')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/code/0.2/')).headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });
});
