import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offlinePack } from '../scripts/offline/offline-pack.ts';
import { siteContent } from '../src/site/content.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { dist } from './browser/serve-built-site.ts';
import { attribute, pageElements, wordsOf } from './html/page-elements.ts';

const zip = readFileSync(join(dist, 'client/publications/offline-pack.zip'));
const files = new Map(
  Object.entries(unzipSync(zip)).map(([path, bytes]) => [path.replace(/^code-of-practice\//, ''), bytes]),
);
const text = (path: string): string => Buffer.from(files.get(path) ?? []).toString('utf8');
const pages = [...files.keys()].filter((path) => path.endsWith('.html'));

describe('the archive that opens from a disk', () => {
  it('holds revisions, redlines, recommendations, forms, documents and data', () => {
    for (const path of [
      'index.html',
      'code/0.1/index.html',
      'changes/0.3...0.4/index.html',
      'recommendations/index.html',
      'publications/0.4/clean.pdf',
      'publications/0.4/marked.docx',
      'publications/consultations/draft-code-2026/response-form.pdf',
      'code/revisions.lock.json',
    ])
      expect(files.has(path), path).toBe(true);
    expect([...files.keys()].filter((path) => /^data\/.*\.json$/.test(path)).length).toBeGreaterThan(10);
  });

  it('tells the hash of every other file', () => {
    const lines = text('SHA256SUMS.txt').trim().split('\n');
    const told = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    expect(told.size).toBe(files.size - 1);
    for (const [path, hash] of told)
      expect(
        createHash('sha256')
          .update(files.get(path) ?? Buffer.of())
          .digest('hex'),
        path,
      ).toBe(hash);
  });

  it('has no link that leads nowhere, and none from the root of a disk', () => {
    const anchors = new Map(
      pages.map((path) => [path, new Set(pageElements(text(path)).map((element) => attribute(element, 'id')))]),
    );
    const wrong: string[] = [];
    for (const page of pages)
      for (const element of pageElements(text(page))) {
        const link = attribute(element, 'href') ?? attribute(element, 'src');
        if (link === undefined || /^(?:https?|mailto|tel):/.test(link)) continue;
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path));
        if (link.startsWith('/') || !files.has(target)) wrong.push(`${page}: ${link}`);
        else if (
          anchor !== undefined &&
          anchor !== '' &&
          target.endsWith('.html') &&
          anchors.get(target)?.has(anchor) !== true
        )
          wrong.push(`${page}: ${link} has no such anchor`);
      }
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('leads to the form on paper instead of the one that is sent', () => {
    expect(files.has('consultations/draft-code-2026/respond/index.html')).toBe(false);
    expect(text('consultations/draft-code-2026/index.html')).toContain('response-form.pdf');
    for (const page of pages)
      expect(
        pageElements(text(page)).some(({ tagName }) => tagName === 'form'),
        page,
      ).toBe(false);
  });

  it('offers the form on paper only, and says nothing of drafts and withdrawals that need the site', () => {
    const page = text('consultations/draft-code-2026/index.html');
    expect(page).toContain('Print the form (PDF)');
    expect(page).not.toMatch(/Open the form|save a draft as a file|<template/);
  });

  it('says on the page that answers whether a copy is current until when that holds, and where to ask now', () => {
    const page = text('copy/0.4/index.html').replace(/\s+/g, ' ');
    expect(page).toContain('Its answer holds for the day on which the copy was made.');
    expect(page).toContain('The latest revision was then 0.4, May 2019.');
    expect(page).toContain('<a href="https://leds-code.example/copy/0.4/">');
  });

  it('has no item in a list whose only link leads nowhere', () => {
    for (const path of pages) {
      const items = pageElements(text(path)).filter(({ tagName }) => tagName === 'li');
      const dead = items.filter(({ children }) =>
        children.some((one) => one.type === 'element' && one.tagName === 'a' && attribute(one, 'href') === undefined),
      );
      expect(
        dead.map((item) => wordsOf(item)).filter((words) => !words.includes('It asks this site for one file')),
        path,
      ).toEqual([]);
    }
  });

  it('is the same, byte for byte, when it is made again', async () => {
    const again = await offlinePack(join(dist, 'client'), siteContent());
    expect(Buffer.compare(zip, again)).toBe(0);
  }, 120_000);

  describe('in a browser', () => {
    let folder: string;
    let browser: Browser;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pack-'));
      for (const [path, bytes] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      }
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });

    /** A page of the archive, and everything that it does wrong or asks of a network. */
    async function open(path: string, javaScriptEnabled = true) {
      const page: Page = await (await browser.newContext({ javaScriptEnabled })).newPage();
      const offences: string[] = [];
      page.on('request', (request) => {
        if (!/^(?:file|data):/.test(request.url())) offences.push(request.url());
      });
      page.on('requestfailed', (request) => offences.push(request.url()));
      page.on('pageerror', (error) => offences.push(error.message));
      await page.goto(pathToFileURL(join(folder, path)).href);
      return { page, offences };
    }

    it('finds “subject access” and leads to the clause', async () => {
      const { page, offences } = await open('search/index.html');
      await page.getByRole('searchbox').fill('subject access');
      await page.getByText(/results for “subject access”/).waitFor();
      await page.locator('[data-results] a').first().click();
      expect(page.url()).toMatch(/\/code\/0\.4\/index\.html#access-to-own-data$/);
      expect(await page.locator('#access-to-own-data').count()).toBe(1);
      expect(offences).toEqual([]);
      await page.context().close();
    });

    it('finds a commitment by its letter, and a word with a letter wrong', async () => {
      const { page } = await open('search/index.html');
      await page.getByRole('searchbox').fill('commitment G');
      expect(await page.locator('[data-results] a').first().textContent()).toMatch(/^G\. /);
      await page.getByRole('searchbox').fill('inspecton');
      expect(await page.locator('[data-results] a').first().textContent()).toBe('Inspection');
      await page.getByRole('searchbox').fill('dashbaord of data quality');
      expect(await page.locator('[data-search-status]').innerText()).toMatch(
        /^\d+ results for “dashbaord of data quality”, with “dashboard” in place of “dashbaord”\.$/,
      );
      await page.context().close();
    });

    it('leads from a consultation to its form on paper, and tells the holder of a copy where to ask now', async () => {
      const { page, offences } = await open('consultations/draft-code-2026/index.html', false);
      const href = await page.getByRole('link', { name: 'Print the form (PDF)' }).getAttribute('href');
      expect(files.has(posix.join('consultations/draft-code-2026', href ?? ''))).toBe(true);
      await page.goto(pathToFileURL(join(folder, 'copy/0.1/index.html')).href);
      expect(await page.getByText('Whether that is still so:').isVisible()).toBe(true);
      expect(offences).toEqual([]);
      await page.context().close();
    });

    it('is read without JavaScript, with its styles and a word about what it is', async () => {
      const { page, offences } = await open('index.html', false);
      expect(await page.locator('.copy-note').innerText()).toMatch(/^A copy that opens from a disk/);
      await page.getByRole('link', { name: 'The Code', exact: true }).first().click();
      expect(page.url()).toMatch(/^file:.*\/code\/index\.html$/);
      expect(offences).toEqual([]);
      await page.context().close();
    });
  });
});
