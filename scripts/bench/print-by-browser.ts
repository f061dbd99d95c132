import { readFileSync, writeFileSync } from 'node:fs';
import { launchBrowser } from '../../tests/browser/launch-browser.ts';
import { builtSite } from '../../src/server/built-site.ts';
import { listen } from '../../src/server/listen.ts';
import { siteServer } from '../../src/server/site-server.ts';
import { routes } from '../../src/site/routes.ts';

/** What printing cost. */
export interface PrintMeasure {
  readonly seconds: number;
  /** The most memory at once, in megabytes; absent where the system does not tell it. */
  readonly peakMegabytes?: number;
}

/** How often the memory of the browser is looked at, in milliseconds. */
const often = 50;

/** Prints the page of the first revision of a built site with headless Chromium, its start included. */
export async function printByBrowser(dist: string, file: string): Promise<PrintMeasure> {
  const server = siteServer(await builtSite(dist));
  const home = await listen(server, { host: '127.0.0.1', port: 0, orNext: false });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, megabytesBelow(process.pid));
  }, often);
  try {
    const start = performance.now();
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(new URL(routes.revision('0.1'), home).href);
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
    const seconds = (performance.now() - start) / 1_000;
    await browser.close();
    return { seconds, ...(peak === 0 ? {} : { peakMegabytes: peak }) };
  } finally {
    clearInterval(watch);
    server.close();
  }
}

/** The memory of all processes that a process started, shared memory divided among them; 0 where Linux does not tell. */
function megabytesBelow(parent: number): number {
  let kilobytes = 0;
  try {
    const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim();
    for (const child of children === '' ? [] : children.split(' ').map(Number)) {
      kilobytes += pssOf(child) + megabytesBelow(child) * 1024;
    }
  } catch {
    // The process has ended in the meantime.
  }
  return kilobytes / 1024;
}

function pssOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
}
