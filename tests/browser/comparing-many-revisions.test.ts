import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCode } from '../../scripts/bench/generate-code.ts';
import { writeFiles } from '../../scripts/bench/write-files.ts';
import { writeLock } from '../../scripts/bench/write-lock.ts';
import { buildSite } from '../../scripts/build-site.ts';
import { projectRoot } from '../../scripts/run-node.ts';
import { builtSite } from '../../src/server/built-site.ts';
import { drain } from '../../src/server/drain.ts';
import { listen } from '../../src/server/listen.ts';
import { siteServer } from '../../src/server/site-server.ts';
import { accessibilityFaults } from './accessibility.ts';
import { watchedPage } from './watched-page.ts';

describe('a Code in more revisions than have a page for every pair', () => {
  // Inside the project, where the built server finds its packages.
  const folder = join(projectRoot, 'var', 'many-revisions');
  let home: string;
  let end: () => Promise<void>;

  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    const content = join(folder, 'content');
    await writeFiles(content, generateCode({ clauses: 20, revisions: 14 }));
    writeLock(content);
    const out = join(folder, 'dist');
    const { succeeded, output } = await buildSite({ env: { CONTENT_DIR: content, PUBLICATIONS: 'none' } }, [
      '--outDir',
      out,
    ]);
    expect(succeeded, output).toBe(true);
    const server = siteServer(await builtSite(out));
    home = await listen(server, { host: '127.0.0.1', port: 0, orNext: false });
    end = async () => {
      await drain(server, 0);
      await rm(folder, { recursive: true });
    };
  });

  afterAll(() => end());

  it('has a page against the one before and against the latest for each revision', async () => {
    for (const pair of ['0.7...0.8', '0.1...0.14', '0.9...0.14']) {
      expect((await fetch(`${home}changes/${pair}/`)).status, pair).toBe(200);
    }
    expect((await fetch(`${home}changes/0.2...0.5/`)).status).toBe(404);
  });

  it('leads from a revision that is superseded to what has changed since', async () => {
    const page = await (await fetch(`${home}code/0.3/`)).text();

    expect(page).toContain('<a href="/changes/0.3...0.14/">');
  });

  it('lists the pages to read in turn where there is no JavaScript, and no form', async () => {
    const { page } = await watchedPage(home, { javaScriptEnabled: false });
    await page.goto(`${home}changes/compare/`);

    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('link', { name: '0.4 to 0.5' }).count()).toBe(1);
    await page.context().close();
  });

  it('puts a pair without a page together in the browser, as the page of a pair would show it', async () => {
    const { page, offences } = await watchedPage(home);
    await page.goto(`${home}changes/compare/`);
    await page.getByLabel('From revision').selectOption('0.5');
    await page.getByLabel('To revision').selectOption('0.2');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('What changed from 0.2 to 0.5:').waitFor();

    expect(page.url()).toBe(`${home}changes/compare/?from=0.2&to=0.5`);
    expect(await page.title()).toMatch(/^What changed from 0\.2 to 0\.5/);
    const compared = page.locator('[data-compared]');
    expect(await compared.getByRole('heading', { name: 'Duty watch' }).count()).toBe(1);
    expect(await compared.locator('.reason').count()).toBeGreaterThan(2);
    expect(await compared.locator('ins').first().textContent()).toMatch(/^\[inserted: .*\]$/s);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(offences).toEqual([]);

    // The steps that lead from one to the other have pages; each of their clauses is in the whole.
    const steps = await Promise.all(
      ['0.2...0.3', '0.3...0.4', '0.4...0.5'].map(async (pair) => (await fetch(`${home}changes/${pair}/`)).text()),
    );
    const changed = new Set(
      steps.flatMap((step) => [...step.matchAll(/<h3 class="clause__heading" id="([^"]+)"/g)].map(([, id]) => id)),
    );
    expect(new Set(await compared.locator('h3.clause__heading').evaluateAll((all) => all.map(({ id }) => id)))).toEqual(
      changed,
    );
    await page.context().close();
  });

  it('opens a comparison from its address, and leads to the page of a pair that has one', async () => {
    const { page, offences } = await watchedPage(home);
    await page.goto(`${home}changes/compare/?from=0.2&to=0.6`);
    await page.getByText('What changed from 0.2 to 0.6:').waitFor();
    await page.goto(`${home}changes/compare/?from=0.14&to=0.6`);
    await page.waitForURL(`${home}changes/0.6...0.14/`);

    expect(offences).toEqual([]);
    await page.context().close();
  });

  it('says so where the texts cannot be fetched, and keeps the list', async () => {
    const { page } = await watchedPage(home);
    await page.route('**/versions.json', (route) => route.abort());
    await page.goto(`${home}changes/compare/?from=0.2&to=0.6`);
    await page.getByText('could not be compared').waitFor();

    expect(await page.getByRole('heading', { name: 'Comparisons to read' }).isVisible()).toBe(true);
    await page.context().close();
  });
});
