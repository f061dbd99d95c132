import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productionKeys, startSite, type SiteProcess } from '../browser/site-process.ts';
import { recordKeyTests } from '../responses/record-key-tests.ts';
import { storedResponses } from '../responses/stored-responses.ts';
import { lacks, wanting } from '../wants.ts';

/** Keeps Firefox to the pages under test: it asks nobody else for anything. */
const extraPrefsFirefox = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'app.normandy.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.safebrowsing.update.enabled': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
};

describe('Firefox', wanting('Firefox'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
  const file = join(folder, 'responses.sqlite');
  let site: SiteProcess;
  let browser: Browser;

  beforeAll(async () => {
    if (lacks('Firefox')) return;
    const environment = { ...(await productionKeys()), RESPONSES_FILE: file, CLOCK: '2026-11-20T12:00:00Z' };
    await recordKeyTests(environment);
    site = await startSite(environment);
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox', extraPrefsFirefox });
  });
  afterAll(async () => {
    if (lacks('Firefox')) return;
    await browser.close();
    await site.stop();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page of the site, with what its scripts complain of. */
  async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(new URL(path, site.address).href);
    return { page, complaints };
  }

  it.each([
    ['the home page', '/'],
    ['a clause', '/clauses/lawful-and-fair/'],
    ['a comparison', '/changes/0.3...0.4/'],
  ])('shows %s without a complaint, no wider than the window', async (_name, path) => {
    const { page, complaints } = await open(path);
    expect(await page.$$eval('h1', (found) => found.length)).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('brings a person from the form to a receipt', async () => {
    const before = (await storedResponses({ file })).length;
    const { page, complaints } = await open('/consultations/draft-code-2026/respond/');
    await page.locator('#answer-purpose').fill('Say whom it protects.');
    await page.locator('#answer-capacity').click();
    await page.locator('#answer-publish-option-3').click();
    for (const [button, heading] of [
      ['Check your answers', 'Check your answers before you send them'],
      ['Send your response', 'Response received'],
    ] as const) {
      await Promise.all([
        page.waitForNavigation(),
        page.locator(`::-p-aria([name="${button}"][role="button"])`).click(),
      ]);
      expect(await page.$eval('h1', (found) => found.textContent.trim())).toBe(heading);
    }
    expect(await storedResponses({ file })).toHaveLength(before + 1);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
