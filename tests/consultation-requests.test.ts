import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formal } from './browser/respondent.ts';
import { productionKeys, startSite, type SiteProcess } from './browser/site-process.ts';
import { recordKeyTests } from './responses/record-key-tests.ts';
import { storedResponses } from './responses/stored-responses.ts';

const folder = mkdtempSync(join(tmpdir(), 'requests-'));
const file = join(folder, 'responses.sqlite');
let site: SiteProcess;

beforeAll(async () => {
  const environment = { ...(await productionKeys()), RESPONSES_FILE: file, CLOCK: '2026-11-20T12:00:00Z' };
  await recordKeyTests(environment);
  site = await startSite(environment);
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

const least = 'purpose=x&capacity=individual&publish=no';

interface Answer {
  readonly status: number;
  readonly heading: string;
}

async function send(body: string, headers: Readonly<Record<string, string>> = {}, step = 'answer'): Promise<Answer> {
  const response = await fetch(`${site.address}${formal}/${step}/`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('cache-control')).toMatch(/^(?:no-store|private, no-cache)$/);
  const [, heading = ''] = /<h1[^>]*>([^<]*)/.exec(await response.text()) ?? [];
  return { status: response.status, heading: heading.trim() };
}

describe('the served form', () => {
  it('accepts the longest possible response, in the characters that need the most bytes', async () => {
    const page = await (await fetch(`${site.address}${formal}/respond/`)).text();
    const names = [...page.matchAll(/<textarea[^>]* name="(comment\.[^"]+)"/g)].map(([, name]) => name).slice(0, 10);
    const longest = encodeURIComponent('😀'.repeat(10_000));
    const body = ['capacity=individual&publish=no', ...names.map((name) => `${name}=${longest}`)].join('&');

    expect(body.length).toBeGreaterThan(1_200_000);
    expect(await send(body)).toEqual({ status: 200, heading: 'Check your answers before you send them' });
  });

  it.each([
    ['from another site', least, { Origin: 'https://evil.example' }, 403],
    [
      'from another site that pretends to be a proxy',
      least,
      { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
      403,
    ],
    ['from another site, if the browser hides which', least, { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['with a field that it does not have', `${least}&__proto__=1`, {}, 400],
    ['with one answer twice', `${least}&publish=with-name`, {}, 400],
    ['with bytes that are not text', `${least}&name=%FF`, {}, 400],
    ['with half of a pair of surrogates', `${least}&name=%ED%A0%80`, {}, 400],
    ['with a hidden character', `${least}&confidential=a%00b`, {}, 422],
    ['as JSON', '{}', { 'Content-Type': 'application/json' }, 415],
    ['larger than it can be', `${least}&name=${'x'.repeat(3_000_000)}`, {}, 413],
  ])('refuses a request %s, with a page and the usual headers', async (_what, body, headers, status) => {
    expect((await send(body, headers)).status).toBe(status);
  });

  it('stores nothing with a forged token', async () => {
    const { heading } = await send(`${least}&action=send&token=abc~1~~xyz`);

    expect(heading).toBe('Check your answers before you send them');
    expect(await storedResponses({ file })).toEqual([]);
  });

  it.each(['null', undefined])('accepts browsers that hide the origin (Origin: %s)', async (origin) => {
    expect((await send(least, origin === undefined ? {} : { Origin: origin })).status).toBe(200);
  });

  it('shows what was typed as text and never as HTML', async () => {
    const body = new URLSearchParams(least);
    body.set('purpose', '</textarea><script src="/x.js"></script><img src=x onerror=y>');
    const page = await (await fetch(`${site.address}${formal}/answer/`, { method: 'POST', body })).text();

    expect(page).toContain('&lt;/textarea&gt;&lt;script');
    expect(page.replace(/="[^"]*"/g, '')).not.toMatch(/<script src=.?\/x\.js|<img/);
  });

  it('answers unknown methods, and keeps working', async () => {
    for (const method of ['TRACE', 'PUT', 'OPTIONS', 'PROPFIND']) {
      const socket = connect(Number(new URL(site.address).port), '127.0.0.1');
      socket.write(`${method} ${formal}/answer/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
      const answer = await text(socket);
      expect(answer).toMatch(/^HTTP\/1\.1 405 /);
      expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    }
    expect((await send(least)).status).toBe(200);
  });
});
