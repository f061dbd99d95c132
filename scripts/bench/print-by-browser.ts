import { writeFileSync } from 'node:fs';
import { launchBrowser } from '../../tests/browser/launch-browser.ts';
import { builtSite } from '../../src/server/built-site.ts';
import { listen } from '../../src/server/listen.ts';
import { siteServer } from '../../src/server/site-server.ts';
import { watchMemory } from './watch-memory.ts';
import { routes } from '../../src/site/routes.ts';

/** What printing cost. */
export interface PrintMeasure {
  readonly seconds: number;
  /** The most memory at once, in megabytes; undefined where the system does not tell it. */
  readonly peakMegabytes: number | undefined;
}

/** Prints the page of the first revision of a built site with headless Chromium, its start included. */
export async function printByBrowser(dist: string, file: string): Promise<PrintMeasure> {
  const server = siteServer(await builtSite(dist));
  const home = await listen(server, { host: '127.0.0.1', port: 0, orNext: false });
  const memory = watchMemory();
  try {
    const start = performance.now();
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(new URL(routes.revision('0.1'), home).href);
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
    const seconds = (performance.now() - start) / 1_000;
    await browser.close();
    return { seconds, peakMegabytes: memory() };
  } finally {
    memory();
    server.close();
  }
}
