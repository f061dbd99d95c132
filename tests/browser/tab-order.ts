import type { BrowserContextOptions } from 'playwright-core';
import { watchedPage, type WatchedPage } from './watched-page.ts';

/** Faults of pages by kind. Each starts with the page's address. */
export type Faults = Readonly<Record<string, readonly string[]>>;

/** How many pages to open at once. */
const lanes = 2;

/** Visits each address and collects faults. Forbidden requests and errors are under `offences`. */
export async function walk(
  home: string,
  addresses: readonly string[],
  options: BrowserContextOptions,
  look: (watched: WatchedPage, address: string) => Promise<Faults>,
): Promise<Faults> {
  const queue = [...addresses];
  const found: Record<string, string[]> = { offences: [] };

  async function visitNext(): Promise<void> {
    const watched = await watchedPage(home, options);
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      await watched.page.goto(new URL(address, home).href);
      for (const [kind, faults] of Object.entries(await look(watched, address))) {
        (found[kind] ??= []).push(...faults.map((fault) => `${address}: ${fault}`));
      }
    }
    found['offences']?.push(...watched.offences);
    await watched.page.context().close();
  }

  await Promise.all(Array.from({ length: lanes }, visitNext));
  return found;
}
