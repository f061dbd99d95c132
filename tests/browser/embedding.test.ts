import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { listen } from '../../src/web/server/listen.ts';
import { currentRevision } from '../../src/model/current-standing.ts';
import { siteContent } from '../../src/web/content.ts';
import { waitUntil } from '../timeout.ts';
import { builtFiles, dist } from '../built-pages.ts';
import { newContext } from './new-context.ts';

const home = new URL(inject('siteAddress')).origin;

/** A strict policy: nothing but the two permissions that `/data/` asks for. */
const policy = [
  "default-src 'none'",
  `script-src ${home}`,
  `connect-src ${home}`,
  "require-trusted-types-for 'script'",
].join('; ');

/** The data of a clause on the site. */
const dataOf = (clause: string) =>
  z
    .looseObject({ clause: z.looseObject({ title: z.string(), text: z.string() }) })
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

  /** Opens a page of the other site, and records its requests to this one and its errors. */
  async function open(...clauses: readonly string[]) {
    const context = await newContext();
    const opened = await context.newPage();
    const requests: { readonly path: string; readonly headers: Readonly<Record<string, string>> }[] = [];
    const errors: string[] = [];
    opened.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === home) requests.push({ path: pathname, headers: request.headers() });
    });
    opened.on('pageerror', ({ message }) => errors.push(message));
    opened.on('console', (message) => {
      // The other site has no icon.
      if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) errors.push(message.text());
    });
    await opened.goto(new URL(clauses.join(','), otherHome).href);
    return { opened, requests, errors, close: () => context.close() };
  }

  it('is shown in its latest version under a strict policy, with its last change, and without other requests or cookies', async () => {
    const { opened, requests, errors, close } = await open('retention-and-deletion');
    await opened.locator('code-clause small').first().waitFor();
    const shown = await opened.locator('code-clause').innerText();

    const latest = currentRevision(siteContent().code)?.label ?? '';
    expect(shown).toContain(dataOf('retention-and-deletion').clause.title);
    expect(shown).toMatch(
      new RegExp(
        `LEDS Code, revision ${latest} \\(consultation draft\\), last changed in revision 0\\.\\d, \\w+ \\d{4}\\.`,
      ),
    );
    expect(errors).toEqual([]);
    expect(requests.map(({ path }) => path)).toEqual(['/data/embed.js', '/data/clauses/retention-and-deletion.json']);
    expect(requests[1]?.headers['referer'] ?? '').toBe('');
    expect(requests.every(({ headers }) => !('cookie' in headers))).toBe(true);
    expect(await opened.context().cookies()).toEqual([]);
    await close();
  });

  it('shows every clause that ever existed, with all words in order', async () => {
    const clauses = builtFiles().flatMap((file) => /^\/data\/clauses\/(.*)\.json$/.exec(file)?.[1] ?? []);
    const letters = (words: string) => words.replaceAll(/\s/g, '');
    const { opened, errors, close } = await open(...clauses);
    await waitUntil('every clause to be shown', async () => {
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
    expect(errors).toEqual([]);
    await close();
  });

  it('keeps the link if the clause does not exist, and says what is missing', async () => {
    const { opened, requests, errors, close } = await open('no-such-clause', '', '..%2Findex', 'a..b');
    const messages = [
      'there is no “no-such-clause”',
      '/data/clauses/no-such-clause.json answers 404',
      'needs an attribute “clause” with the id of a clause, not “”',
      'not “..%2Findex”',
      'not “a..b”',
    ];
    await waitUntil('the script to say what is missing', () =>
      messages.every((message) => errors.join('\n').includes(message)),
    );

    expect(await opened.locator('code-clause a').allInnerTexts()).toEqual(Array(4).fill('The clause'));
    expect(requests.map(({ path }) => path)).toEqual(['/data/embed.js', '/data/clauses/no-such-clause.json']);
    await close();
  });

  it('labels the items of lists as the Code prints them', async () => {
    const listOf = (format: string | undefined, start: number) => {
      const children = ['one', 'two'].map((value) => ({ type: 'listItem', children: [{ type: 'text', value }] }));
      return { type: 'list', ordered: true, start, ...(format && { format }), children };
    };
    const formats = [
      ['(a)', 26],
      ['i.', 3],
      ['A)', 2],
      ['(I)', 99],
      ['1)', 9],
      [undefined, 4],
    ] as const;
    const context = await newContext();
    const opened = await context.newPage();
    await opened.route('**/data/clauses/*.json', async (route) => {
      const { clause, ...others } = dataOf('retention-and-deletion');
      const children = formats.map(([format, start]) => listOf(format, start));
      await route.fulfill({ json: { ...others, clause: { ...clause, tree: { type: 'clause', children } } } });
    });
    await opened.goto(new URL('retention-and-deletion', otherHome).href);
    await opened.locator('code-clause li').first().waitFor();
    const labels = await opened
      .locator('code-clause li')
      .evaluateAll((items) => items.map((item) => getComputedStyle(item).listStyleType));

    expect(labels.map((label) => label.replaceAll('"', '').trim())).toEqual([
      '(z)',
      '(aa)',
      'iii.',
      'iv.',
      'B)',
      'C)',
      '(XCIX)',
      '(C)',
      '9)',
      '10)',
      'decimal',
      'decimal',
    ]);
    await context.close();
  });

  it('takes a script of less than 4.5 kB', () => {
    expect(statSync(join(dist, 'client/data/embed.js')).size).toBeLessThan(4_500);
  });
});
