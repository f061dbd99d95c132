import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCode } from '../generated-code/generate-code.ts';
import { writeFiles } from '../generated-code/write-files.ts';
import { writeLock } from '../generated-code/write-lock.ts';
import { exportPreview } from '../../scripts/commands/code/preview/export-preview.ts';
import { newContext } from './new-context.ts';

describe('a preview of the working draft, exported for colleagues', () => {
  let folder: string;
  let page: Page;
  const failed: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'preview-'));
    const content = join(folder, 'content');
    await writeFiles(content, generateCode({ clauses: 3, revisions: 2 }));
    writeLock(content);
    beginDraft(join(content, 'code'));
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
});

/** Writes a draft: the latest revision's text with one more sentence. */
function beginDraft(code: string): void {
  cpSync(join(code, 'published/0.2'), join(code, 'draft'), { recursive: true });
  const revision = join(code, 'draft/revision.yaml');
  writeFileSync(revision, readFileSync(revision, 'utf8').replace(/^label: .*$/m, 'label: draft'));
  appendFileSync(join(code, 'draft/clauses/clause-1.mdx'), '\nNobody is trained only once.\n');
}
