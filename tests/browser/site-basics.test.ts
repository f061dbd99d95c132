import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { runs } from '../long-check.ts';
import { accessibilityFaults } from './accessibility.ts';
import { builtPages } from './built-pages.ts';
import { pageOfEachKind } from './page-kinds.ts';
import { hiddenButShown } from './hidden-but-shown.ts';
import { sidewaysScrolling } from './sideways-scrolling.ts';
import { walk, type Faults } from './walk.ts';
import { keptByBrowser, watchedPage } from './watched-page.ts';

const home = inject('siteAddress');
const pages = builtPages().map(({ address }) => address);
const samples = pageOfEachKind(builtPages()).map(({ address }) => address);

const desk = { width: 1280, height: 800 };
/** The width of a small telephone, and of a screen of 1280 pixels at four times the size. */
const telephone = { width: 320, height: 640 };

describe('every page', () => {
  let faults: Faults;

  beforeAll(async () => {
    faults = await walk(home, pages, { viewport: telephone }, async ({ page }) => ({
      kept: await keptByBrowser(page),
      sideways: await sidewaysScrolling(page),
      shown: await hiddenButShown(page),
    }));
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
  // Pages of one kind come from one template: the longest stands for all but in the long check.
  it.each([
    ['a desk', desk],
    ['a telephone', telephone],
  ])(
    'has no accessibility fault that a machine can find on %s, and shows nothing that is hidden',
    async (_where, viewport) => {
      const faults = await walk(home, runs(samples, pages), { viewport }, async ({ page }) => ({
        accessibility: await accessibilityFaults(page),
        shown: await hiddenButShown(page),
      }));

      expect(faults).toEqual({ offences: [], accessibility: [], shown: [] });
    },
  );

  it('can be read without JavaScript', async () => {
    const withoutScripts = { viewport: desk, javaScriptEnabled: false };
    const { unread } = await walk(home, samples, withoutScripts, async ({ page }) => {
      const heading = await page.locator('main h1').innerText();
      const words = (await page.locator('main').innerText()).split(/\s+/).length;
      return { unread: heading !== '' && words >= 20 ? [] : [`only ${words} words, under the heading "${heading}"`] };
    });

    expect(unread).toEqual([]);
  });
});

describe('these checks', () => {
  it('find the faults of a page that has them', async () => {
    const { page, offences } = await watchedPage(home, { viewport: telephone });
    await page.context().route(new URL('/seeded/', home).href, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: readFileSync(new URL('seeded-defects.html', import.meta.url)),
      }),
    );
    await page.goto(new URL('/seeded/', home).href);
    const accessibility = await accessibilityFaults(page);

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
