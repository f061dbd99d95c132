/**
 * `npm run bench:search`: how long a search of the latest revision takes and how much it loads as the history grows from
 * one revision to fifty, and the cost of building the indexes.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { builtSite } from '../../src/web/server/built-site.ts';
import { drain } from '../../src/web/server/drain.ts';
import { listen } from '../../src/web/server/listen.ts';
import { siteServer } from '../../src/web/server/site-server.ts';
import { indexFiles } from '../../src/web/integrations/search-index.ts';
import { searchEntries } from '../../src/web/search/search-entries.ts';
import { readContent } from '../../src/content/read-content.ts';
import { launchBrowser } from '../../tests/browser/launch-browser.ts';
import { buildSite } from '../commands/build-site.ts';
import { projectRoot } from '../commands/run-node.ts';
import { generateCode } from '../../tests/generated-code/generate-code.ts';
import { writeFiles } from '../../tests/generated-code/write-files.ts';
import { writeLock } from '../../tests/generated-code/write-lock.ts';

const clauses = 100;
const browser = await launchBrowser();
const one = await measure(1);
const many = await measure(50);
await browser.close();

const growth = many.firstBytes / one.firstBytes;
const goals = [
  {
    goal: 'fifty revisions load less than twice what one loads, until the first result',
    met: growth < 2,
    is: `${growth.toFixed(2)} times`,
  },
  {
    goal: 'and show it in less than twice the time',
    met: many.firstMilliseconds / one.firstMilliseconds < 2,
    is: `${(many.firstMilliseconds / one.firstMilliseconds).toFixed(2)} times`,
  },
];
for (const { goal, met, is } of goals) console.log(`${met ? 'met' : 'NOT MET'}: ${goal} (${is})`);
process.exitCode = goals.every(({ met }) => met) ? 0 : 1;

interface SearchMeasure {
  readonly firstBytes: number;
  readonly firstMilliseconds: number;
}

async function measure(revisions: number): Promise<SearchMeasure> {
  const folder = join(projectRoot, 'var', 'bench', `search-${revisions}`);
  await rm(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  await writeFiles(content, generateCode({ clauses, revisions }));
  writeLock(content);
  const indexSeconds = await timeIndexes(content);
  const out = join(folder, 'dist');
  const { succeeded, output } = await buildSite({ env: { CONTENT_DIR: content, PUBLICATIONS: 'none' } }, [
    '--outDir',
    out,
  ]);
  if (!succeeded) throw new Error(`The generated Code could not be built:\n${output}`);
  const server = siteServer(await builtSite(out));
  const home = await listen(server, { host: '127.0.0.1', port: 0, orNext: false });
  const rounds = [];
  for (let round = 0; round < 5; round += 1) rounds.push(await search(browser, home));
  await drain(server, 0);
  await rm(folder, { recursive: true });
  const middle = rounds.sort((first, other) => first.firstMilliseconds - other.firstMilliseconds)[2];
  if (middle === undefined) throw new Error('Nothing was measured.');
  console.log(
    `${clauses} clauses × ${revisions}: indexes made in ${indexSeconds.toFixed(2)} s; first result after ${middle.firstMilliseconds.toFixed(0)} ms ` +
      `and ${kilobytes(middle.firstBytes)} over the wire, the next after ${kilobytes(middle.nextBytes)} more`,
  );
  return middle;
}

/** Seconds to build both indexes. */
async function timeIndexes(content: string): Promise<number> {
  const { content: read } = readContent(content, { draft: 'leave out' });
  if (read === undefined) throw new Error('The generated Code is not sound.');
  const start = performance.now();
  const { current, earlier } = searchEntries(read);
  await indexFiles('en-GB', current, earlier);
  return (performance.now() - start) / 1000;
}

/** Opens the search page with an empty cache and runs two searches. */
async function search(browserOf: Browser, home: string): Promise<SearchMeasure & { readonly nextBytes: number }> {
  const context = await browserOf.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(`${home}search/`);
  const typed = performance.now();
  await page.getByRole('main').getByRole('searchbox').fill('record');
  await page.locator('[data-results] a').first().waitFor();
  const firstMilliseconds = performance.now() - typed;
  await page.waitForLoadState('networkidle');
  const firstBytes = bytes;
  await page.getByRole('main').getByRole('searchbox').fill('review');
  await page.locator('[data-search-status]', { hasText: '“review”' }).waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  return { firstBytes, firstMilliseconds, nextBytes: bytes - firstBytes };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
