import type { BrowserContextOptions, Page } from 'playwright-core';
import { newContext } from './new-context.ts';

/** A page in a browser of its own, with a list of everything that a page of this site may not do. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests to other sites (none is let through), errors, and what the content security policy refused. */
  readonly offences: readonly string[];
}

/** Opens an empty page that may only ask `home`, and notes what it does wrong. */
export async function watchedPage(home: string, options?: BrowserContextOptions): Promise<WatchedPage> {
  const context = await newContext(options);
  const page = await context.newPage();
  const offences: string[] = [];
  const note = (offence: string): void => {
    offences.push(`${new URL(page.url()).pathname}: ${offence}`);
  };
  await context.route(
    (url) => url.protocol.startsWith('http') && url.origin !== new URL(home).origin,
    async (route) => {
      note(`asks ${route.request().url()}`);
      await route.abort();
    },
  );
  page.on('pageerror', (error) => {
    note(`fails: ${error.message}`);
  });
  page.on('console', (message) => {
    // The page for what is not found answers with 404, and the browser says so.
    const isAboutItself = message.location().url === page.url() && message.text().includes('status of 404');
    if (['error', 'warning'].includes(message.type()) && !isAboutItself) note(`complains: ${message.text()}`);
  });
  return { page, offences };
}

/** What the browser keeps for the site: the names of cookies and of stored items. */
export async function keptByBrowser(page: Page): Promise<readonly string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const items = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  return [...cookies, ...items.map((name) => `stored item ${name}`)];
}
