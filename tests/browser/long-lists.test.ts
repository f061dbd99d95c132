import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { watchedPage } from './watched-page.ts';

const home = inject('siteAddress');
const phone = { width: 320, height: 640 };

let page: Page;

beforeEach(async () => {
  ({ page } = await watchedPage(home, { viewport: phone, javaScriptEnabled: false }));
});
afterEach(async () => {
  await page.context().close();
});

const open = (path: string) => page.goto(new URL(path, home).href);
const height = () => page.evaluate(() => document.documentElement.scrollHeight);

describe('what changed since the first revision', () => {
  it('says what each change means, and folds its words', async () => {
    await open('/changes/since/0.1/');
    const folds = page.locator('.clause > .marked-text');

    expect(await folds.count()).toBeGreaterThan(20);
    expect(await page.locator('.clause > .what-it-means').first().isVisible()).toBe(true);
    expect(await page.locator('.marked-text ins').first().isVisible()).toBe(false);
    await folds.first().locator('summary').click();
    expect(await folds.first().locator('ins').first().isVisible()).toBe(true);
  });

  it('shows the paragraph to which a link leads without opening anything', async () => {
    await open('/changes/since/0.1/#no-new-law');

    expect(await page.locator(':target').isVisible()).toBe(true);
    expect(await page.locator('.marked-text:has(:target)').count()).toBe(0);
  });
});

describe('a long list of folds on paper', () => {
  it.each([
    ['/recommendations/', '.answers-fold', '.record'],
    ['/changes/since/0.1/', '.marked-text', '.redline'],
    ['/workshops/2018-10-04-workshop-2/changes/', '.marked-text', '.redline'],
    ['/code/0.4/cite/', '.cited details', '.citation'],
    ['/search/a-to-z/', '.index details', 'ul'],
    ['/privacy/', '.fold', 'table'],
  ])('at %s has what the reader opened, and nothing else', async (path, folds, inside) => {
    await open(path);
    const closed = page.locator(`${folds}:not([open])`).last();
    const contents = closed.locator(inside).first();
    await page.emulateMedia({ media: 'print' });
    const before = await height();
    expect(await contents.isVisible()).toBe(false);

    await closed.evaluate((fold: HTMLDetailsElement) => {
      fold.open = true;
    });
    expect(await page.locator(`${folds}[open]`).last().locator(inside).first().isVisible()).toBe(true);
    expect(await height()).toBeGreaterThan(before);
  });

  it('prints what a short page folds', async () => {
    await open('/clauses/record-of-use/');
    await page.emulateMedia({ media: 'print' });

    expect(await page.locator('main details').last().locator('p').first().isVisible()).toBe(true);
  });
});
