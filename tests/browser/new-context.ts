import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { patience } from '../patience.ts';
import { launchBrowser } from './launch-browser.ts';

/** Files of browser tests run one after the other in one process: they share its browser, which ends with it. */
let browser: Promise<Browser> | undefined;

/** A visitor whom the browser has never seen: nothing is kept from others, and nothing for them. */
export async function newContext(options?: BrowserContextOptions): Promise<BrowserContext> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext(options);
  context.setDefaultTimeout(patience);
  return context;
}
