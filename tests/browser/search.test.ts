import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../../scripts/run-node.ts';
import { accessibilityFaults } from './accessibility.ts';
import { watchedPage, type WatchedPage } from './watched-page.ts';

const queriesSchema = z.array(z.strictObject({ query: z.string(), expect: z.array(z.string()).min(1) }));
const queries = queriesSchema.parse(parse(readFileSync(join(projectRoot, 'tests', 'search-queries.yaml'), 'utf8')));

const home = inject('siteAddress');

async function searchPage(address = 'search/'): Promise<WatchedPage> {
  const watched = await watchedPage(home);
  await watched.page.goto(`${home}${address}`);
  return watched;
}

/** Types a query and gives the addresses of what is found, best first. */
async function found(page: Page, query: string): Promise<readonly string[]> {
  await page.getByRole('searchbox').fill(query);
  await page.locator('[data-search-status]', { hasText: `“${query}”` }).waitFor();
  return page.locator('[data-results] a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

describe('the search', () => {
  it('leads nine in ten of what people type to the right place first, and all of it within three results', async () => {
    const { page, offences } = await searchPage();
    const missed: string[] = [];
    let [first, third] = [0, 0];
    for (const { query, expect: places } of queries) {
      const hrefs = await found(page, query);
      const isRight = (href: string) =>
        places.some((place) => (place.startsWith('#') ? href === `/code/0.4/${place}` : href === place));
      const place = hrefs.findIndex(isRight);
      if (place === 0) first += 1;
      if (place >= 0 && place < 3) third += 1;
      if (place !== 0)
        missed.push(
          `${query}: ${place < 0 ? 'not found' : `in place ${place + 1}`}, after ${hrefs.slice(0, 3).join(' ')}`,
        );
    }
    console.log(
      `Of ${queries.length} queries, ${percent(first)} in first place and ${percent(third)} in the first three.`,
    );
    expect(third / queries.length, missed.join('\n')).toBe(1);
    expect(first / queries.length, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(offences).toEqual([]);
    await page.context().close();
  });

  it('says nothing of words that were deleted from the Code, but where somebody looks for changes', async () => {
    const { page } = await searchPage();
    const deleted = 'continuous alignment of business and technical outcomes';
    const hrefs = await found(page, 'stakeholders collaboratively alignment landscape');
    expect(hrefs.filter((href) => href.startsWith('/code/'))).toEqual([]);
    await page.getByText('Search in earlier revisions').click();
    await page.getByLabel('What', { exact: true }).selectOption('change');
    expect((await found(page, deleted))[0]).toBe('/changes/0.1...0.2/#learning-and-improving');
    await page.getByLabel('What', { exact: true }).selectOption('');
    await page.getByLabel('Revision').selectOption('0.1');
    expect((await found(page, `${deleted} wider`))[0]).toBe('/code/0.1/#learning-and-improving');
    await page.context().close();
  });

  it('leads to the clauses of the revision that was the latest on a day', async () => {
    const { page, offences } = await searchPage('search/?q=deletion&date=2018-12-01');
    await page.locator('[data-results] a').first().waitFor();
    const [first] = await page
      .locator('[data-results] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(first).toMatch(/^\/code\/0\.[12]\/#/);
    expect(page.url()).toContain('date=2018-12-01');
    await page.getByLabel('Or as it stood on a day').fill('1990-01-01');
    await page.getByText('No revision had been published by that date.').waitFor();
    expect(offences).toEqual([]);
    await page.context().close();
  });

  it('shows the clauses of an earlier revision under the numbers and the status that they had there', async () => {
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
    for (const { href, title, about } of shown) {
      expect(text).toContain(`id="${href.split('#')[1] ?? '?'}">${title}</h3>`);
      expect(about).toBe('Clause, revision 0.1, superseded');
    }
    expect(shown.length).toBeGreaterThan(3);
    await page.context().close();
  });

  it('forgives a letter in whatever is looked for, says so, and loads nothing for it where every word is found', async () => {
    const { page, offences } = await searchPage();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const isForMistakes = (path: string) => path.includes('words');
    await found(page, 'independent inspection');
    expect(fetched.filter(isForMistakes)).toEqual([]);
    await page.getByText('Search in earlier revisions').click();
    for (const [kind, query, read, href] of [
      ['clause', 'inspecton', '“inspection” in place of “inspecton”', /^\/code\/0\.4\/#inspection$/],
      ['recommendation', 'inspecttion', '“inspection” in place of “inspecttion”', /^\/recommendations\//],
      ['action', 'dashbaord', '“dashboard” in place of “dashbaord”', /^\/actions\//],
      ['consultation', 'consultaton', '“consultation” in place of “consultaton”', /^\/consultations\//],
      ['term', 'fingerprimts', '“fingerprints” in place of “fingerprimts”', /^\/glossary\/#/],
      ['page', 'accesibility', '“accessibility” in place of “accesibility”', /^\/accessibility\/$/],
      ['change', 'technicall', '“technical” in place of “technicall”', /^\/changes\//],
    ] as const) {
      await page.getByLabel('What', { exact: true }).selectOption(kind);
      expect((await found(page, query))[0], `${kind}: ${query}`).toMatch(href);
      expect(await page.locator('[data-search-status]').innerText()).toContain(read);
    }
    expect(new Set(fetched.filter(isForMistakes)).size).toBe(3);
    expect(offences).toEqual([]);
    await page.context().close();
  });

  it('puts one misspelt word right among several, and says which words are nowhere', async () => {
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
  });

  it('is limited to one kind, one answer and one theme', async () => {
    const { page } = await searchPage('search/?q=deletion&kind=recommendation&status=declined');
    await page.locator('[data-search-status]', { hasText: 'deletion' }).waitFor();
    const notes = await page.locator('[data-results] .record__meta').allTextContents();
    for (const note of notes) expect(note).toBe('Recommendation, declined');
    await page.context().close();
  });

  it('is used by keyboard and on a narrow screen, and has nothing that a checker for accessibility faults', async () => {
    const { page, offences } = await watchedPage(home, { viewport: { width: 320, height: 640 } });
    await page.goto(`${home}search/`);
    await page.getByRole('searchbox').focus();
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

  it('says without JavaScript where everything is listed instead', async () => {
    const { page } = await watchedPage(home, { javaScriptEnabled: false });
    await page.goto(`${home}search/?q=deletion`);
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: 'A to Z', exact: true }).click();
    expect(await page.getByRole('main').getByRole('link', { name: 'Keeping and deleting data' }).count()).toBe(1);
    await page.context().close();
  });

  it('says so where the index cannot be fetched', async () => {
    const { page } = await searchPage();
    await page.route('**/pagefind.js', (route) => route.abort());
    await page.getByRole('searchbox').fill('deletion');
    await page.getByText('The search could not be loaded.').waitFor();
    await page.context().close();
  });

  it('finds a clause on the page of the Code itself, by number, by words and with a letter wrong', async () => {
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

function percent(count: number): string {
  return `${Math.round((count / queries.length) * 100)} %`;
}
