import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  /** A page of the archive, and everything that it does wrong or asks of a network. */
  async function open(path: string, javaScriptEnabled = true) {
    const page = await (await newContext({ javaScriptEnabled })).newPage();
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
