import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCode } from '../generated-code/generate-code.ts';
import { writeFiles } from '../generated-code/write-files.ts';
import { writeLock } from '../generated-code/write-lock.ts';
import { hashesIn, hashesOfSecondBuild } from '../second-build.ts';
import { buildSite } from '../../scripts/commands/build-site.ts';
import { projectRoot } from '../../scripts/commands/run-node.ts';
import { builtSite } from '../../src/web/server/built-site.ts';
import { drain } from '../../src/web/server/drain.ts';
import { listen } from '../../src/web/server/listen.ts';
import { siteServer } from '../../src/web/server/site-server.ts';
import { accessibilityFaults } from './accessibility.ts';
import { watchedPage } from './watched-page.ts';
import { skipWithout } from '../requirements.ts';

describe('a Code with too many revisions for a page for every pair', () => {
  // Inside the project, so that the built server finds its packages.
  const folder = join(projectRoot, 'var', 'many-revisions');
  const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
  // Downloads have their own tests.
  const withoutDownloads = { PUBLICATIONS: 'none' };
  const [onOneDay, oneDay] = [['0.4', '0.5'], '2018-05-17'];
  let home: string;
  let end: () => Promise<void>;

  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    const files = new Map(generateCode({ clauses: 4, revisions: 14 }));
    for (const label of onOneDay) {
      const file = `code/published/${label}/revision.yaml`;
      files.set(file, (files.get(file) ?? '').replace(/^date: .*$/m, `date: '${oneDay}'`));
    }
    await writeFiles(content, files);
    writeLock(content);
    const { succeeded, output } = await buildSite({ env: { ...withoutDownloads, CONTENT_DIR: content } }, [
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

  it('shows of two revisions on one day the later, and the form leads there', async () => {
    const page = await (await fetch(`${home}code/on/${oneDay}/`)).text();
    for (const label of onOneDay) expect(page).toContain(`Revision ${label} was published`);
    expect(page).toContain('href="/code/0.5/#');
    expect(page).not.toContain('href="/code/0.4/#');

    const led = async (query: string) =>
      (await fetch(`${home}code/on/find/?${query}`, { redirect: 'manual' })).headers.get('location');
    expect(await led('day=17&month=5&year=2018')).toBe(`/code/on/${oneDay}/`);
    expect(await led('day=31&month=5&year=2018&place=2')).toMatch(new RegExp(`^/code/on/${oneDay}/#`));
    expect(await led('day=16&month=5&year=2018')).toBe('/code/on/2018-03/');
  });

  it('links from a superseded revision to what has changed since', async () => {
    const page = await (await fetch(`${home}code/0.3/`)).text();

    expect(page).toContain('<a href="/changes/0.3...0.14/">');
  });

  it('lists the pages to read in turn without JavaScript, and shows no form', async () => {
    const { page } = await watchedPage(home, { javaScriptEnabled: false });
    await page.goto(`${home}changes/compare/`);

    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await page.getByRole('main').getByRole('link', { name: '0.4 to 0.5' }).count()).toBe(1);
    await page.context().close();
  });

  it('builds a pair without a page in the browser, as the page of a pair would show it', async () => {
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
    expect(await compared.locator('.reason p').count()).toBeGreaterThan(2);
    expect(await compared.locator('ins').first().textContent()).toMatch(/^\[inserted:\] .* \[end of insertion\]$/s);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(offences).toEqual([]);

    // The steps in between have pages; each of their clauses is in the comparison.
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

  it('opens a comparison from its address, and goes to the page of a pair that has one', async () => {
    const { page, offences } = await watchedPage(home);
    await page.goto(`${home}changes/compare/?from=0.2&to=0.6`);
    await page.getByText('What changed from 0.2 to 0.6:').waitFor();
    await page.goto(`${home}changes/compare/?from=0.14&to=0.6`);
    await page.waitForURL(`${home}changes/0.6...0.14/`);

    expect(offences).toEqual([]);
    await page.context().close();
  });

  it('shows an error if the texts cannot be fetched, and keeps the list', async () => {
    const { page } = await watchedPage(home);
    await page.route('**/versions.json', (route) => route.abort());
    await page.goto(`${home}changes/compare/?from=0.2&to=0.6`);
    await page.getByText('could not compare').waitFor();

    expect(await page.getByRole('heading', { name: 'Comparisons you can read' }).isVisible()).toBe(true);
    await page.context().close();
  });

  // Here because it needs a small site; the long check builds the project's own twice.
  it(
    'is the same, byte for byte, from a second build in another folder, time zone, language and year',
    skipWithout('the long check'),
    async () => {
      const first = hashesIn(join(out, 'client'));

      expect(Object.keys(first).length).toBeGreaterThan(100);
      expect(await hashesOfSecondBuild(content, withoutDownloads)).toEqual(first);
    },
  );
});
