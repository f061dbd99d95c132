import type { BrowserContextOptions } from 'playwright-core';
import { watchedPage, type WatchedPage } from './watched-page.ts';

/** What was found on pages, by what was looked for; each fault begins with its page's address. */
export type Faults = Readonly<Record<string, readonly string[]>>;

/** How many pages are open at once. */
const lanes = 2;

/** Visits each address and looks for faults there. What pages do that they may not stands under `offences`. */
export async function walk(
  home: string,
  addresses: readonly string[],
  options: BrowserContextOptions,
  look: (watched: WatchedPage) => Promise<Faults>,
): Promise<Faults> {
  const waiting = [...addresses];
  const found: Record<string, string[]> = { offences: [] };

  async function walkLane(): Promise<void> {
    const watched = await watchedPage(home, options);
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await watched.page.goto(new URL(address, home).href);
      for (const [kind, faults] of Object.entries(await look(watched))) {
        (found[kind] ??= []).push(...faults.map((fault) => `${address}: ${fault}`));
      }
    }
    found['offences']?.push(...watched.offences);
    await watched.page.context().close();
  }

  await Promise.all(Array.from({ length: lanes }, walkLane));
  return found;
}
