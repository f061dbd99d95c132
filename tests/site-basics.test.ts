import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityFaults } from './browser/accessibility.ts';
import { builtPages, pageOfEachKind } from './browser/built-pages.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { keptByBrowser, watchedPage, type WatchedPage } from './browser/watched-page.ts';

const home = inject('siteAddress');
const pages = builtPages();
const samples = pageOfEachKind(pages);

const desk = { width: 1280, height: 800 };
/** The width of a small telephone, and of a screen of 1280 pixels at four times the size. */
const telephone = { width: 320, height: 640 };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Goes to each page in turn and gives what `faults` finds there, each with its page's address. */
async function faultsOn(
  visited: readonly { readonly address: string }[],
  watched: WatchedPage,
  faults: (watched: WatchedPage) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { address } of visited) {
    await watched.page.goto(new URL(address, home).href);
    found.push(...(await faults(watched)).map((fault) => `${address}: ${fault}`));
  }
  await watched.page.context().close();
  return found;
}

const sidewaysScrolling = async ({ page }: WatchedPage) => {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  return scrollWidth > clientWidth ? [`${scrollWidth} pixels wide on a screen of ${clientWidth}`] : [];
};

describe('every page', () => {
  it('has no accessibility fault that a machine can find', { timeout: 600_000 }, async () => {
    const watched = await watchedPage(browser, home, { viewport: desk });

    expect(await faultsOn(pages, watched, ({ page }) => accessibilityFaults(page))).toEqual([]);
  });

  it('asks no other site for anything, keeps nothing in the browser and raises no error', async () => {
    const watched = await watchedPage(browser, home, { viewport: desk });
    const faults = await faultsOn(pages, watched, ({ page }) => keptByBrowser(page));

    expect([...faults, ...watched.offences]).toEqual([]);
  });

  it('fits a screen 320 pixels wide without sideways scrolling', async () => {
    const watched = await watchedPage(browser, home, { viewport: telephone });

    expect(await faultsOn(pages, watched, sidewaysScrolling)).toEqual([]);
  });
});

describe('each kind of page', () => {
  it('has no accessibility fault on a telephone', async () => {
    const watched = await watchedPage(browser, home, { viewport: telephone });

    expect(await faultsOn(samples, watched, ({ page }) => accessibilityFaults(page))).toEqual([]);
  });

  it('can be read without JavaScript', async () => {
    const watched = await watchedPage(browser, home, { viewport: desk, javaScriptEnabled: false });
    const faults = await faultsOn(samples, watched, async ({ page }) => {
      const heading = await page.locator('main h1').innerText();
      const words = (await page.locator('main').innerText()).split(/\s+/).length;
      return heading !== '' && words >= 20 ? [] : [`only ${words} words, under the heading "${heading}"`];
    });

    expect(faults).toEqual([]);
  });
});

describe('these checks', () => {
  it('find the faults of a page that has them', async () => {
    const watched = await watchedPage(browser, home, { viewport: telephone });
    await watched.page.context().route(new URL('/seeded/', home).href, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: readFileSync(new URL('browser/seeded-defects.html', import.meta.url)),
      }),
    );
    await watched.page.goto(new URL('/seeded/', home).href);
    const accessibility = (await accessibilityFaults(watched.page)).map((fault) => fault.replace(/ at .*/s, ''));

    expect(accessibility).toEqual(
      expect.arrayContaining([
        'button-name',
        'color-contrast',
        'document-title',
        'html-has-lang',
        'image-alt',
        'label',
        'landmark-one-main',
        'link-name',
        'page-has-heading-one',
        'tabindex',
      ]),
    );
    expect(await sidewaysScrolling(watched)).toEqual(['2008 pixels wide on a screen of 320']);
    expect(await keptByBrowser(watched.page)).toEqual(['cookie visitor', 'stored item visits']);
    expect(watched.offences).toEqual(
      expect.arrayContaining(['asks https://elsewhere.example/picture.png', 'fails: seeded']),
    );
  });
});
