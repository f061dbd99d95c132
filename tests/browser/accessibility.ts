import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at levels A and AA, and what axe holds to be good practice beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const axeProgram = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The accessibility rules that a page breaks, each with the elements that break it; empty for a page without faults. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // The page's own security policy would not let a script tag in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeProgram);
  const { violations } = await page.evaluate((options) => window.axe.run(options), {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  } satisfies axe.RunOptions);
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
