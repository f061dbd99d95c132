import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityFaults, bringAxe } from './browser/accessibility.ts';
import { builtPages } from './browser/built-pages.ts';
import { pageOfEachKind } from './browser/page-kinds.ts';
import { hiddenButShown } from './browser/hidden-but-shown.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { sidewaysScrolling } from './browser/sideways-scrolling.ts';
import { walk, type Faults } from './browser/walk.ts';
import { keptByBrowser, watchedPage } from './browser/watched-page.ts';

const home = inject('siteAddress');
const pages = builtPages().map(({ address }) => address);
const samples = pageOfEachKind(builtPages()).map(({ address }) => address);

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

describe('every page', () => {
  let faults: Faults;

  beforeAll(async () => {
    faults = await walk(browser, home, pages, { viewport: desk }, async ({ page }) => {
      const accessibility = await accessibilityFaults(page, { thorough: false });
      const kept = await keptByBrowser(page);
      await page.setViewportSize(telephone);
      const sideways = await sidewaysScrolling(page);
      await page.setViewportSize(desk);
      const shown = await hiddenButShown(page);
      return { accessibility, kept, sideways, shown };
    });
  }, 1_200_000);

  it('has no accessibility fault that a machine can find', () => {
    expect(faults.accessibility).toEqual([]);
  });

  it('keeps nothing in the browser', () => {
    expect(faults.kept).toEqual([]);
  });

  it('asks no other site for anything and raises no error', () => {
    expect(faults.offences).toEqual([]);
  });

  it('shows nothing that is hidden', () => {
    expect(faults.shown).toEqual([]);
  });

  it('fits a screen 320 pixels wide without sideways scrolling', () => {
    expect(faults.sideways).toEqual([]);
  });
});

describe('each kind of page', () => {
  it.each([
    ['a desk', desk],
    ['a telephone', telephone],
  ])('has no accessibility fault on %s, its colours and the size of its targets included', async (_where, viewport) => {
    const { accessibility } = await walk(browser, home, samples, { viewport }, async ({ page }) => ({
      accessibility: await accessibilityFaults(page, { thorough: true }),
    }));

    expect(accessibility).toEqual([]);
  });

  it('can be read without JavaScript', async () => {
    const { unread } = await walk(
      browser,
      home,
      samples,
      { viewport: desk, javaScriptEnabled: false },
      async ({ page }) => {
        const heading = await page.locator('main h1').innerText();
        const words = (await page.locator('main').innerText()).split(/\s+/).length;
        return { unread: heading !== '' && words >= 20 ? [] : [`only ${words} words, under the heading "${heading}"`] };
      },
    );

    expect(unread).toEqual([]);
  });
});

describe('these checks', () => {
  it('find the faults of a page that has them', async () => {
    const { page, offences } = await watchedPage(browser, home, { viewport: telephone });
    await bringAxe(page.context());
    await page.context().route(new URL('/seeded/', home).href, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: readFileSync(new URL('browser/seeded-defects.html', import.meta.url)),
      }),
    );
    await page.goto(new URL('/seeded/', home).href);
    const accessibility = await accessibilityFaults(page, { thorough: true });

    expect(accessibility.map((fault) => fault.replace(/ at .*/s, ''))).toEqual(
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
    expect(await sidewaysScrolling(page)).toEqual(['2008 pixels wide on a screen of 320']);
    expect(await keptByBrowser(page)).toEqual(['cookie visitor', 'stored item visits']);
    expect(offences).toEqual(
      expect.arrayContaining(['/seeded/: asks https://elsewhere.example/picture.png', '/seeded/: fails: seeded']),
    );
  });
});
