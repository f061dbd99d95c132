import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { listen } from '../../src/server/listen.ts';
import { until } from '../patience.ts';
import { builtFiles } from './built-pages.ts';
import { newContext } from './new-context.ts';
import { dist } from './serve-built-site.ts';

const home = new URL(inject('siteAddress')).origin;

/** What a careful site allows: nothing but its own files and the two things that `/data/` says are needed. */
const policy = [
  "default-src 'none'",
  `script-src ${home}`,
  `connect-src ${home}`,
  "require-trusted-types-for 'script'",
].join('; ');

/** What the site gives of a clause. */
const dataOf = (clause: string) =>
  z
    .object({ clause: z.object({ title: z.string(), text: z.string() }) })
    .parse(JSON.parse(readFileSync(join(dist, 'client/data/clauses', `${clause}.json`), 'utf8')));

/** A page of another body, on another origin, with some clauses. */
const page = (clauses: readonly string[]) => `<!DOCTYPE html>
<html lang="en-GB">
<head><title>A page of another body</title>
<script type="module" src="${home}/data/embed.js"></script></head>
<body>${clauses.map((clause) => `<code-clause clause="${clause}"><a href="${home}/clauses/${clause}/">The clause</a></code-clause>`).join('')}</body></html>`;

describe('a clause on another site', () => {
  let other: Server;
  let otherHome: string;

  beforeAll(async () => {
    other = createServer((request, response) => {
      const clauses = (request.url ?? '').slice(1).split(',');
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
      response.end(page(clauses));
    });
    otherHome = await listen(other, { host: '127.0.0.1', port: 0, orNext: false });
  });

  afterAll(() => {
    other.closeAllConnections();
    other.close();
  });

  /** Opens a page of the other site, and notes what it asks of this one and what goes wrong. */
  async function open(...clauses: readonly string[]) {
    const context = await newContext();
    const opened = await context.newPage();
    const asked: { readonly path: string; readonly headers: Readonly<Record<string, string>> }[] = [];
    const wrong: string[] = [];
    opened.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === home) asked.push({ path: pathname, headers: request.headers() });
    });
    opened.on('pageerror', ({ message }) => wrong.push(message));
    opened.on('console', (message) => {
      // The other site has no icon.
      if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) wrong.push(message.text());
    });
    await opened.goto(new URL(clauses.join(','), otherHome).href);
    return { opened, asked, wrong, close: () => context.close() };
  }

  it('is shown in its latest words under a strict policy, with when it changed, and nothing else is asked or kept', async () => {
    const { opened, asked, wrong, close } = await open('retention-and-deletion');
    await opened.locator('code-clause small').first().waitFor();
    const shown = await opened.locator('code-clause').innerText();

    expect(shown).toContain(dataOf('retention-and-deletion').clause.title);
    expect(shown).toMatch(
      /LEDS Code, revision 0\.4 \(consultation draft\), last changed in revision 0\.\d, \w+ \d{4}\./,
    );
    expect(wrong).toEqual([]);
    expect(asked.map(({ path }) => path)).toEqual(['/data/embed.js', '/data/clauses/retention-and-deletion.json']);
    expect(asked[1]?.headers['referer'] ?? '').toBe('');
    expect(asked.every(({ headers }) => !('cookie' in headers))).toBe(true);
    expect(await opened.context().cookies()).toEqual([]);
    await close();
  });

  it('shows every clause that there ever was, all words of it in their order', async () => {
    const clauses = builtFiles().flatMap((file) => /^\/data\/clauses\/(.*)\.json$/.exec(file)?.[1] ?? []);
    const letters = (words: string) => words.replaceAll(/\s/g, '');
    const { opened, wrong, close } = await open(...clauses);
    await until('every clause to be shown', async () => {
      return (await opened.locator('code-clause:has(small)').count()) === clauses.length;
    });

    for (const clause of clauses) {
      const shown = await opened.locator(`code-clause[clause="${clause}"]`).evaluate((element) => {
        for (const call of element.querySelectorAll('sup')) call.remove();
        return element.textContent;
      });
      for (const line of dataOf(clause).clause.text.split(/[\n\t]/)) {
        expect(letters(shown)).toContain(letters(line));
      }
    }
    expect(wrong).toEqual([]);
    await close();
  });

  it('leaves the link where the clause does not exist', async () => {
    const { opened, wrong, close } = await open('no-such-clause');
    await until('the script to say that the clause does not exist', () =>
      wrong.join('\n').includes('/data/clauses/no-such-clause.json answers 404'),
    );

    expect(await opened.locator('code-clause a').innerText()).toBe('The clause');
    await close();
  });

  it('takes a script of less than 3 kB', () => {
    expect(statSync(join(dist, 'client/data/embed.js')).size).toBeLessThan(3_000);
  });
});
