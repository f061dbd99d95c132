import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { watchedPage, type WatchedPage } from './watched-page.ts';
import { currentRevision } from '../../src/model/current-standing.ts';
import { siteContent } from '../../src/web/content.ts';
import { skipWithout } from '../requirements.ts';

const home = inject('siteAddress');
const latest = `/code/${currentRevision(siteContent().code)?.label ?? ''}/`;

async function searchPage(address = 'search/'): Promise<WatchedPage> {
  const watched = await watchedPage(home);
  await watched.page.goto(`${home}${address}`);
  return watched;
}

/** Types a query and returns the addresses of the results, best first. */
async function found(page: Page, query: string): Promise<readonly string[]> {
  await page.getByRole('main').getByRole('searchbox').fill(query);
  // Otherwise the page waits for a pause in typing.
  await page.getByRole('main').getByRole('searchbox').press('Enter');
  await page.locator('[data-search-status]', { hasText: new RegExp(`(?:results?|found) for “${query}”`) }).waitFor();
  return page.locator('[data-results] a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

describe('the search', () => {
  it('shows the first results within 53 kB and the text of the Code, says that it is still looking, and then adds to them', async () => {
    const { page, offences } = await watchedPage(home);
    const bodies: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (!/look-further|pagefind/.test(request.url()))
        bodies.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    // Until the end of the test, the index of all texts does not answer.
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/pagefind.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${home}search/?q=licence`);
    await page.locator('[data-results] li').first().waitFor();
    const bytes = (await Promise.all(bodies)).reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeGreaterThan(30_000);
    const text = await (await fetch(`${home}data/revisions/${latest.split('/')[2] ?? ''}.txt`)).text();
    expect(bytes - brotliCompressSync(text).length).toBeLessThan(53_000);
    expect(await page.locator('[data-search-status]').innerText()).toMatch(/so far for “licence”.* Still looking/);
    const before = await page.locator('[data-results] li').allInnerTexts();
    answer();
    await page.locator('[data-search-status]', { hasText: /results? for “licence”/ }).waitFor();
    expect((await page.locator('[data-results] li').allInnerTexts()).slice(0, before.length)).toEqual(before);
    expect(offences).toEqual([]);
    await page.context().close();
  });

  it('never mixes the answers to two questions, in whatever order they arrive', async () => {
    const { page: alone } = await searchPage();
    const wanted = await found(alone, 'retention');
    await alone.context().close();
    const { page, offences } = await searchPage();
    // The misspelt question waits for its help, and the next for the index of all texts, until both were asked.
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    for (const late of ['**/similar-words*.js', '**/pagefind.js'])
      await page.route(late, async (route) => {
        await held;
        await route.continue();
      });
    const box = page.getByRole('main').getByRole('searchbox');
    for (const query of ['licence', 'inspecton', 'retention']) {
      await box.fill(query);
      await box.press('Enter');
    }
    await page.locator('[data-search-status]', { hasText: 'so far for “retention”' }).waitFor();
    answer();
    await page.locator('[data-search-status]', { hasText: /results? for “retention”/ }).waitFor();
    // Answers to the questions before arrive until the network is quiet.
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-search-status]').innerText()).toContain('“retention”');
    expect(
      await page.locator('[data-results] a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(wanted);
    expect(offences).toEqual([]);
    await page.context().close();
  });

  it('shows what has a number or a state first, and says that there is no such number', async () => {
    const { page, offences } = await searchPage();
    for (const [query, first] of [
      ['18 A', `${latest}#sharing-agreements`],
      ['refused recommendations', '/recommendations/answer/declined/'],
      ['in force', latest],
      ['respond by post', '/consultations/draft-code-2026/'],
    ] as const)
      expect((await found(page, query))[0], query).toBe(first);
    await found(page, 'action 34');
    expect(await page.locator('[data-search-status]').innerText()).toMatch(
      /There is no action 34\. There are actions 1 to 33\./,
    );
    expect(offences).toEqual([]);
    await page.context().close();
  });

  it(
    'finds words that were deleted from the Code only among changes, and says so',
    skipWithout('the long check'),
    async () => {
      const { page } = await searchPage();
      const deleted = 'continuous alignment of business and technical outcomes';
      const hrefs = await found(page, 'stakeholders collaboratively alignment landscape');
      expect(hrefs.filter((href) => href.startsWith('/changes/'))).not.toEqual([]);
      expect(await page.locator('[data-search-status]').innerText()).toContain('Only earlier revisions have');
      await page.getByText('Search earlier revisions').click();
      await page.getByLabel('What', { exact: true }).selectOption('change');
      expect((await found(page, deleted))[0]).toBe('/changes/0.1...0.2/#learning-and-improving');
      await page.getByLabel('What', { exact: true }).selectOption('');
      await page.getByLabel('Revision').selectOption('0.1');
      expect((await found(page, `${deleted} wider`))[0]).toBe('/code/0.1/#learning-and-improving');
      await page.context().close();
    },
  );

  it('links to the clauses of the revision that was the latest on a day', skipWithout('the long check'), async () => {
    const { page, offences } = await searchPage('search/?q=deletion&date=2018-12-01');
    await page.locator('[data-results] a').first().waitFor();
    const [first] = await page
      .locator('[data-results] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(first).toMatch(/^\/code\/0\.[12]\/#/);
    expect(page.url()).toContain('date=2018-12-01');
    await page.getByLabel('Or as it was on a date').fill('1990-01-01');
    await page.getByText('No revision was published by that date.').waitFor();
    expect(offences).toEqual([]);
    await page.context().close();
  });

  it('shows first where a word was defined to somebody who asks what it meant on a day', async () => {
    const { page, offences } = await searchPage('search/?date=2019-04-15');
    expect((await found(page, 'definition of user'))[0]).toBe('/code/0.3/#definitions');
    expect(await page.locator('[data-results] li').first().innerText()).toContain('user means a person');
    expect(offences).toEqual([]);
    await page.context().close();
  });

  it(
    'shows the clauses of an earlier revision with their numbers and status in it',
    skipWithout('the long check'),
    async () => {
      const { page } = await searchPage('search/?q=system&revision=0.1');
      await page.locator('[data-results] a').first().waitFor();
      const shown = await page.locator('[data-results] li').evaluateAll((items) =>
        items.map((item) => ({
          href: item.querySelector('a')?.getAttribute('href') ?? '',
          title: item.querySelector('a')?.textContent ?? '',
          about: item.querySelector('.record__meta')?.textContent ?? '',
        })),
      );
      const text = await (await fetch(`${home}code/0.1/`)).text();
      const headings = new Map(
        [...text.matchAll(/<h3 id="([^"]+)">(.*?)<\/h3>/gs)].map(([, id, heading = '']) => [
          id,
          heading
            .replaceAll(/<[^>]+>/g, ' ')
            .replaceAll(/\s+/g, ' ')
            .trim(),
        ]),
      );
      for (const { href, title, about } of shown) {
        expect(headings.get(href.split('#')[1])).toBe(title);
        expect(about).toBe('Clause, revision 0.1');
      }
      expect(shown.length).toBeGreaterThan(3);
      await page.context().close();
    },
  );

  it('corrects a misspelt word of any kind, says so, and loads no word list for it', async () => {
    const { page, offences } = await searchPage();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const isForMistakes = (path: string) => /words[^/]*\.json$/.test(path);
    await found(page, 'independent inspection');
    expect(fetched.filter(isForMistakes)).toEqual([]);
    await page.getByText('Search earlier revisions').click();
    for (const [kind, query, read, href] of [
      ['clause', 'inspecton', '“inspection” in place of “inspecton”', new RegExp(`^${latest}#inspection$`)],
      ['recommendation', 'inspecttion', '“inspection” in place of “inspecttion”', /^\/recommendations\//],
      ['action', 'dashbaord', '“dashboard” in place of “dashbaord”', /^\/actions\//],
      ['consultation', 'consultaton', '“consultation” in place of “consultaton”', /^\/consultations\//],
      ['term', 'fingerprimts', '“fingerprints” in place of “fingerprimts”', /^\/glossary\/#/],
      ['page', 'accesibility', '“accessibility” in place of “accesibility”', /^\/accessibility\/$/],
    ] as const) {
      await page.getByLabel('What', { exact: true }).selectOption(kind);
      expect((await found(page, query))[0], `${kind}: ${query}`).toMatch(href);
      expect(await page.locator('[data-search-status]').innerText()).toContain(read);
    }
    expect(fetched.filter(isForMistakes)).toEqual([]);
    expect(offences).toEqual([]);
    await page.context().close();
  });

  it(
    'corrects one misspelt word among several, and says which words were not found',
    skipWithout('the long check'),
    async () => {
      const { page } = await searchPage();
      const status = page.locator('[data-search-status]');
      await found(page, 'independent inspecton');
      expect(await status.innerText()).toMatch(
        /^\d+ results for “independent inspecton”, with “inspection” in place of “inspecton”\.$/,
      );
      await found(page, 'zebras in an inspecton');
      expect(await status.innerText()).toMatch(
        /^\d+ results for “zebras in an inspecton”, with “inspection” in place of “inspecton”\. Nothing was found for “zebras”\.$/,
      );
      expect(await found(page, 'giraffes')).toEqual([]);
      expect(await page.getByRole('button', { name: 'Show more results' }).isVisible()).toBe(false);
      expect(await status.innerText()).toMatch(/^Nothing was found for “giraffes”\. Try /);
      await page.context().close();
    },
  );

  it('can be filtered by kind, status and theme', async () => {
    const { page } = await searchPage('search/?q=inspection&kind=recommendation&status=declined');
    await page.locator('[data-search-status]', { hasText: 'inspection' }).waitFor();
    await page.locator('[data-results] li').first().waitFor();
    const notes = await page.locator('[data-results] .record__meta').allTextContents();
    expect(notes).not.toEqual([]);
    for (const note of notes) expect(note).toMatch(/, declined$/);
    await page.context().close();
  });

  it('works by keyboard and on a narrow screen, without accessibility faults', async () => {
    const { page, offences } = await watchedPage(home, { viewport: { width: 320, height: 640 } });
    await page.goto(`${home}search/`);
    await page.getByRole('main').getByRole('searchbox').focus();
    await page.keyboard.type('inspection');
    await page.keyboard.press('Enter');
    await page.locator('[data-results] mark').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await accessibilityFaults(page)).toEqual([]);
    const more = page.getByRole('button', { name: 'Show more results' });
    const count = await page.locator('[data-results] li').count();
    await more.press('Enter');
    await page.locator('[data-results] li').nth(count).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    expect(offences).toEqual([]);
    await page.context().close();
  });

  it('links to the A to Z without JavaScript', async () => {
    const { page } = await watchedPage(home, { javaScriptEnabled: false });
    await page.goto(`${home}search/?q=deletion`);
    expect(await page.getByRole('main').getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: 'A to Z', exact: true }).click();
    expect(await page.getByRole('main').getByRole('link', { name: 'Keeping and deleting data' }).count()).toBe(1);
    await page.context().close();
  });

  it('shows an error if the index cannot be fetched', async () => {
    const { page } = await searchPage();
    await page.route('**/pagefind.js', (route) => route.abort());
    await page.getByRole('main').getByRole('searchbox').fill('deletion');
    await page.getByText('The rest of the search could not load').waitFor();
    expect(await page.locator('[data-results] li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('finds a clause on the page of the Code, by number, by words and with a misspelling', async () => {
    const { page, offences } = await searchPage('code/');
    const field = page.getByLabel('Find a clause by number or words');
    for (const [query, href] of [
      ['g', 'system-purpose'],
      ['must delete', 'retention-and-deletion'],
      ['inspecton', 'inspection'],
    ] as const) {
      await field.fill(query);
      await page.locator(`[data-found] a[href$="#${href}"]`).waitFor();
    }
    await field.press('Enter');
    expect(page.url()).toMatch(/#inspection$/);
    await field.press('Escape');
    expect(await page.locator('[data-found]').isVisible()).toBe(false);
    expect(offences).toEqual([]);
    await page.context().close();
  });
});
