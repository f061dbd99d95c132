import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { waitLimit } from '../timeout.ts';
import { launchBrowser } from './launch-browser.ts';

/** All browser test files run in one process and share its browser. */
let browser: Promise<Browser> | undefined;

/** A browser context for a new visitor, without shared cookies or storage. */
export async function newContext(options?: BrowserContextOptions): Promise<BrowserContext> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext(options);
  context.setDefaultTimeout(waitLimit);
  return context;
}
