import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/commands/run-node.ts';
import { exportPreview } from '../../scripts/commands/code/preview/export-preview.ts';
import { registers } from '../../src/model/registers/kept-registers.ts';
import { filesIn } from '../built-pages.ts';
import { newContext } from './new-context.ts';

describe('a preview of the working draft, exported for colleagues', () => {
  let folder: string;
  let page: Page;
  const failed: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'preview-'));
    const content = join(folder, 'content');
    // A body that keeps nothing beside its Code: no workshop, consultation or register.
    cpSync(join(projectRoot, 'src/content/fixtures/allotments'), content, { recursive: true });
    const index = await exportPreview(content, join(folder, 'copy'));
    page = await (await newContext()).newPage();
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('pageerror', (error) => failed.push(error.message));
    await page.goto(pathToFileURL(index).href);
  });

  afterAll(async () => {
    await page.context().close();
    rmSync(folder, { recursive: true });
  });

  it('opens from the disk with its styles, marked as a draft in text and across the page', async () => {
    expect(await page.locator('.copy-note').innerText()).toMatch(/^Draft: not published/);
    const mark = () => getComputedStyle(document.body, '::before').content;
    expect(await page.evaluate(mark)).toBe('"Draft"');
    expect(await page.locator('.site-header').evaluate((node) => getComputedStyle(node).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
  });

  it('links to the draft, and to what the draft changes', async () => {
    await page.getByRole('banner').getByRole('link', { name: 'Changes', exact: true }).click();
    await page.locator('a[href*="...draft/index.html"]').first().click();
    expect(page.url()).toMatch(/^file:.*\/changes\/.*\.\.\.draft\/index\.html/);
    expect(await page.locator('main ins').count()).toBeGreaterThan(0);
    expect(await page.locator('.copy-note').count()).toBe(1);
  });

  it('has no broken link, and requests nothing that is not in the folder', async () => {
    const links = await page
      .locator('a[href]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''));
    expect(links.filter((link) => link.startsWith('/'))).toEqual([]);
    expect(failed).toEqual([]);
  });

  it('speaks on no page, and in no style or file, of what the body does not have', () => {
    const files = filesIn(join(folder, 'copy')).map((path) => ({
      path,
      text: readFileSync(join(folder, 'copy', path), 'utf8'),
    }));
    const speaking = (words: RegExp, kind: RegExp) =>
      files.filter(({ path, text }) => kind.test(path) && words.test(text)).map(({ path }) => path);
    expect(speaking(/workshop|recommendation/i, /\.(?:html|txt|csv|atom|md)$/)).toEqual([]);
    const others = /\bLEDS\b|Home Office|demonstration|(?:is|are) invented/i;
    expect(speaking(others, /\.(?!png|zip)\w+$/)).toEqual([]);
    // Scripts have tables of English words.
    expect(speaking(/police|policing/i, /\.(?!png|zip|js)\w+$/)).toEqual([]);
    const pages = files.map(({ path }) => path).filter((path) => path.endsWith('.html'));
    expect(pages.filter((path) => registers.some((name) => path.startsWith(`${name}/`)))).toEqual([]);
    expect(pages.length).toBeGreaterThan(20);
  });
});
