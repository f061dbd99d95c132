import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen } from './listen.ts';
import { siteServer } from './site-server.ts';

const siteFiles: Readonly<Record<string, string | Buffer>> = {
  'index.html': '<h1>Home</h1>',
  'search/index.html': '<h1>Search</h1>',
  'search/index.html.br': brotliCompressSync('<h1>Search</h1>'),
  'publications/a copy.pdf': '%PDF-0123456789',
  'data/revisions/0.2.json': '{"label":"0.2"}',
  'data/revisions/0.2.json.br': brotliCompressSync('{"label":"0.2"}'),
  'llms.txt': '# A Code',
};

describe('a file of a built site', () => {
  let folder: string;
  let server: Server;
  let home: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-'));
    for (const [file, content] of Object.entries(siteFiles)) {
      await mkdir(join(folder, file, '..'), { recursive: true });
      await writeFile(join(folder, file), content);
    }
    server = siteServer({ files: folder });
    home = await listen(server, { host: '127.0.0.1', port: 0, orNext: false });
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });

  const get = (path: string, init?: RequestInit) => fetch(new URL(path, home), { redirect: 'manual', ...init });

  it.each([
    ['its tag', (etag: string) => ({ 'If-None-Match': etag })],
    ['its tag among others', (etag: string) => ({ 'If-None-Match': `"other", W/${etag}` })],
    ['any version', () => ({ 'If-None-Match': '*' })],
    ['a version of today', () => ({ 'If-Modified-Since': new Date(Date.now() + 60_000).toUTCString() })],
  ])('is not sent again to a client that has %s', async (_, headersFor) => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    const response = await get('/', { headers: headersFor(etag) });

    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe(etag);
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  it.each([
    ['another tag', { 'If-None-Match': '"other"' }],
    ['an old version', { 'If-Modified-Since': 'Thu, 04 Oct 2018 10:00:00 GMT' }],
    [
      'another tag, whatever its date',
      { 'If-None-Match': '"other"', 'If-Modified-Since': 'Thu, 04 Oct 2091 10:00:00 GMT' },
    ],
    ['a date that is none', { 'If-Modified-Since': 'yesterday' }],
  ])('is sent to a client that has %s', async (_, headers) => {
    const response = await get('/', { headers });

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<h1>Home</h1>');
  });

  it('has the same tag after another build if its bytes are the same, and one for each form', async () => {
    const tagsAt = async (site: string) =>
      Promise.all(
        ['identity', 'br'].map(async (encoding) => {
          const response = await fetch(new URL('/search/', site), { headers: { 'Accept-Encoding': encoding } });
          return response.headers.get('etag');
        }),
      );
    const before = await tagsAt(home);
    await utimes(join(folder, 'search/index.html'), 1, 1);
    const rebuilt = siteServer({ files: folder });
    const after = await tagsAt(await listen(rebuilt, { host: '127.0.0.1', port: 0, orNext: false }));
    rebuilt.closeAllConnections();
    rebuilt.close();

    expect(after).toEqual(before);
    expect(new Set(after).size).toBe(2);
  });

  describe('to download', () => {
    const address = '/publications/a%20copy.pdf';
    const part = (range: string, headers: Readonly<Record<string, string>> = {}) =>
      get(address, { headers: { Range: range, ...headers } });

    it.each([
      ['bytes=0-3', '%PDF', 'bytes 0-3/15'],
      ['bytes=5-', '0123456789', 'bytes 5-14/15'],
      ['bytes=-3', '789', 'bytes 12-14/15'],
      ['bytes=12-99', '789', 'bytes 12-14/15'],
    ])('is sent in part for %s', async (range, words, contentRange) => {
      const response = await part(range);

      expect(response.status).toBe(206);
      expect(response.headers.get('content-range')).toBe(contentRange);
      expect(await response.text()).toBe(words);
    });

    it.each(['bytes=0-1,4-5', 'lines=0-3', 'bytes=a-b'])('is sent whole for %s', async (range) => {
      const response = await part(range);

      expect(response.status).toBe(200);
      expect(await response.text()).toBe('%PDF-0123456789');
    });

    it('is described whole to a client that asks about it, whatever part it names', async () => {
      const response = await get(address, { method: 'HEAD', headers: { Range: 'bytes=0-3' } });

      expect(response.status).toBe(200);
      expect(response.headers.get('content-length')).toBe('15');
      expect(response.headers.get('content-range')).toBeNull();
    });

    it('says how long it is to a client that asks for a part past its end', async () => {
      const response = await part('bytes=99-');

      expect(response.status).toBe(416);
      expect(response.headers.get('content-range')).toBe('bytes */15');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    });

    it('is sent whole to a client that resumes an old version', async () => {
      const etag = (await get(address)).headers.get('etag') ?? '';

      expect((await part('bytes=5-', { 'If-Range': etag })).status).toBe(206);
      expect((await part('bytes=5-', { 'If-Range': '"old"' })).status).toBe(200);
    });

    it('is refused to a client that insists on a version that is gone', async () => {
      const response = await get(address, { headers: { 'If-Match': '"old"' } });

      expect(response.status).toBe(412);
      expect(response.headers.get('etag')).toBeNull();
    });

    it('says that parts can be had, and a page comes whole', async () => {
      expect((await get(address)).headers.get('accept-ranges')).toBe('bytes');
      expect((await get('/', { headers: { Range: 'bytes=0-3' } })).status).toBe(200);
    });
  });

  it.each(['identity', 'br', 'gzip, br'])(
    'that is data is sent in part, uncompressed, to a client that would take %s',
    async (encoding) => {
      const response = await get('/data/revisions/0.2.json', {
        headers: { Range: 'bytes=2-6', 'Accept-Encoding': encoding },
      });

      expect(response.status).toBe(206);
      expect(response.headers.get('content-range')).toBe('bytes 2-6/15');
      expect(response.headers.get('content-encoding')).toBeNull();
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      expect(await response.text()).toBe('label');
    },
  );

  it('that is data is sent whole, compressed, to a client that asks for no part, and says that parts can be had', async () => {
    const response = await get('/data/revisions/0.2.json', { headers: { 'Accept-Encoding': 'br' } });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('accept-ranges')).toBe('bytes');
  });

  it('answers an invalid range of a page with the whole page', async () => {
    const response = await get('/', { headers: { Range: 'bytes=9-2' } });

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<h1>Home</h1>');
  });

  it.each(['/data/index.json', '/feeds/revisions.atom', '/publications/a%20copy.pdf', '/llms.txt'])(
    'may be read by pages of other sites, which may ask whether %s changed',
    async (path) => {
      const { status, headers } = await get(path, {
        method: 'OPTIONS',
        headers: { Origin: 'https://other.example', 'Access-Control-Request-Headers': 'if-none-match' },
      });

      expect(status).toBe(204);
      expect(headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD');
      expect(headers.get('access-control-allow-headers')).toContain('If-None-Match');
      expect(headers.get('access-control-expose-headers')).toContain('ETag');
    },
  );

  it('says nothing to pages of other sites elsewhere', async () => {
    const { status, headers } = await get('/search/', { method: 'OPTIONS' });

    expect(status).toBe(405);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('access-control-allow-methods')).toBeNull();
  });
});
