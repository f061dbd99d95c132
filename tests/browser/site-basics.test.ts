import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { builtPages } from '../built-pages.ts';
import { runs } from '../long-check.ts';
import { samplePages } from './page-kinds.ts';
import { desk, everyFault, phone } from './page-faults.ts';
import { sidewaysScrolling } from './sideways-scrolling.ts';
import { walk, type Faults } from './tab-order.ts';
import { keptByBrowser, watchedPage } from './watched-page.ts';

const home = inject('siteAddress');
// These have every kind of element that the site has. The long check looks at each page, in `../long/every-page.test.ts`.
const kinds = samplePages(builtPages()).map(({ address }) => address);
const samples = runs(kinds, kinds.slice(0, 3));

let faults: Faults;

beforeAll(async () => {
  faults = await walk(home, samples, { viewport: phone }, ({ page }) => everyFault(page));
});

describe('each kind of page', () => {
  it('stores nothing in the browser', () => {
    expect(faults.kept).toEqual([]);
  });

  it('makes no request to another site and raises no error', () => {
    expect(faults.offences).toEqual([]);
  });

  it('fits a screen 320 pixels wide without sideways scrolling, with text twice as large too', () => {
    expect(faults.sideways).toEqual([]);
  });

  it('has its own heading on the first screen of a phone', () => {
    expect(faults.farDown).toEqual([]);
  });

  it.each([
    ['a desk', 'onDesk'],
    ['a phone', 'onPhone'],
  ])('has no detectable accessibility fault on %s, and shows nothing hidden', (_where, found) => {
    expect(faults[found]).toEqual([]);
  });

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
  it('find the faults of a faulty page', async () => {
    const { page, offences } = await watchedPage(home, { viewport: phone });
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
