import type { BrowserContextOptions, Page } from 'playwright-core';
import { newContext } from './new-context.ts';

/** A page in a new browser context, with a list of everything forbidden that it did. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests to other sites (which the browser cannot reach), errors, and what the content security policy blocked. */
  readonly offences: readonly string[];
}

/** Opens an empty page that may send requests only to `home`, and records what it does wrong. */
export async function watchedPage(home: string, options?: BrowserContextOptions): Promise<WatchedPage> {
  const context = await newContext(options);
  const page = await context.newPage();
  const offences: string[] = [];
  const note = (offence: string): void => {
    offences.push(`${new URL(page.url()).pathname}: ${offence}`);
  };
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(home).origin) note(`asks ${request.url()}`);
  });
  page.on('pageerror', (error) => {
    note(`fails: ${error.message}`);
  });
  page.on('console', (message) => {
    // The browser logs the 404 of the not-found page itself.
    const isAboutItself = message.location().url === page.url() && message.text().includes('status of 404');
    if (['error', 'warning'].includes(message.type()) && !isAboutItself) note(`complains: ${message.text()}`);
  });
  return { page, offences };
}

/** What the browser stores for the site: the names of cookies and storage items. */
export async function keptByBrowser(page: Page): Promise<readonly string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const items = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  return [...cookies, ...items.map((name) => `stored item ${name}`)];
}
