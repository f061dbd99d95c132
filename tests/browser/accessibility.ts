import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at levels A and AA, and axe's best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const axeProgram = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The accessibility rules that a page breaks, each with the elements that break it.
 *
 * @param only the rules that are run; by default all of them
 */
export async function accessibilityFaults(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  // The page's content security policy would block a script tag.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeProgram);
  const { violations } = await page.evaluate((options) => window.axe.run(options), {
    runOnly: only === undefined ? { type: 'tag', values: tags } : { type: 'rule', values: [...only] },
    resultTypes: ['violations'],
  } satisfies axe.RunOptions);
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
