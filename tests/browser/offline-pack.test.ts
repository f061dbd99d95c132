import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentRevision } from '../../src/model/current-standing.ts';
import { siteContent } from '../../src/web/content.ts';
import { offlineFiles } from '../html/offline-files.ts';
import { newContext } from './new-context.ts';

const files = offlineFiles();

describe('the archive that opens from a disk, in a browser', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Opens a page of the archive, and records its errors and network requests. */
  async function open(path: string, javaScriptEnabled = true) {
    const page = await (await newContext({ javaScriptEnabled })).newPage();
    const violations: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) violations.push(request.url());
    });
    page.on('requestfailed', (request) => violations.push(request.url()));
    page.on('pageerror', (error) => violations.push(error.message));
    await page.goto(pathToFileURL(join(folder, path)).href);
    return { page, violations };
  }

  it('finds “subject access” and links to the clause', async () => {
    const { page, violations } = await open('search/index.html');
    await page.getByRole('searchbox').fill('subject access');
    await page.getByText(/results for “subject access”/).waitFor();
    await page.locator('[data-results] a').first().click();
    const latest = currentRevision(siteContent().code)?.label ?? '';
    expect(page.url().endsWith(`/code/${latest}/index.html#access-to-own-data`), page.url()).toBe(true);
    expect(await page.locator('#access-to-own-data').count()).toBe(1);
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it('finds a commitment by its letter, and a misspelt word', async () => {
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

  it('links from a consultation to its printed form, and says where to check whether a copy is current', async () => {
    const { page, violations } = await open('consultations/draft-code-2026/index.html', false);
    const href = await page.getByRole('link', { name: 'Print the form (PDF)' }).getAttribute('href');
    expect(files.has(posix.join('consultations/draft-code-2026', href ?? ''))).toBe(true);
    await page.goto(pathToFileURL(join(folder, 'copy/0.1/index.html')).href);
    expect(await page.getByText('Check whether this is still true:').isVisible()).toBe(true);
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it('can be read without JavaScript, with its styles and a note about what it is', async () => {
    const { page, violations } = await open('index.html', false);
    expect(await page.locator('.copy-note').innerText()).toMatch(/^A copy that opens from a disk/);
    await page.getByRole('link', { name: 'The Code', exact: true }).first().click();
    expect(page.url()).toMatch(/^file:.*\/code\/index\.html$/);
    expect(violations).toEqual([]);
    await page.context().close();
  });
});
