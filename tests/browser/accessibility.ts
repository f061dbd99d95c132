import type axe from 'axe-core';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

/** WCAG 2.2 at levels A and AA, and what axe holds to be good practice beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Rules that look at every pixel and take most of the time. What they find is the work of the one style sheet. */
const slowRules = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } };

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Puts axe into every page that is opened in a context from then on. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: axeFile });
}

/**
 * The accessibility rules that a page breaks, each with the elements that break it; empty for a page without faults.
 *
 * @param thorough whether the slow rules are tried too: enough for one page of each kind
 */
export async function accessibilityFaults(page: Page, { thorough }: { thorough: boolean }): Promise<readonly string[]> {
  const rules = thorough ? {} : slowRules;
  const { violations } = await page.evaluate((options) => window.axe.run(options), {
    runOnly: { type: 'tag', values: tags },
    rules,
    resultTypes: ['violations'],
  } satisfies axe.RunOptions);
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
