import type { Page } from 'playwright-core';
import { runs } from '../long-check.ts';
import { accessibilityFaults } from './accessibility.ts';
import { hiddenButShown } from './hidden-but-shown.ts';
import { sidewaysScrolling } from './sideways-scrolling.ts';
import type { Faults } from './tab-order.ts';
import { keptByBrowser } from './watched-page.ts';

/** A small phone, which is also a screen of 1280 pixels at 400 % zoom. */
export const phone = { width: 320, height: 640 };
export const desk = { width: 1280, height: 800 };

/**
 * What `npm test` looks for on a phone: what depends on the size and place of elements. Names, roles, structure and
 * colours are the same at every width, and looking for them takes nearly all the time. The long check runs every rule at
 * both sizes, on every page.
 */
const onPhone = runs(['target-size', 'scrollable-region-focusable', 'region', 'bypass', 'skip-link'], undefined);

/** The most that may be above the heading of a page, in pixels, on the first screen of a phone. */
const aboveHeading = 200;

/** Whether the long check looks at the colours of the dark scheme, too; `tokens.test.ts` has the contrast of each pair. */
const inTheDark = runs(false, true);

/**
 * All faults of a page that is open at phone size: stored data, sideways scrolling (in text twice as large, too) and a
 * heading far down, and at both sizes broken accessibility rules and hidden elements that are displayed.
 */
export async function everyFault(page: Page): Promise<Faults> {
  const kept = await keptByBrowser(page);
  const sideways = await sidewaysScrolling(page);
  const inLargeText = await withTextTwiceAsLarge(page, sidewaysScrolling);
  const top = await page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().top ?? 0);
  const farDown = top > aboveHeading ? [`its heading is ${Math.round(top)} pixels down`] : [];
  await page.setViewportSize(desk);
  const onDesk = [...(await accessibilityFaults(page)), ...(await hiddenButShown(page))];
  if (inTheDark) {
    await page.emulateMedia({ colorScheme: 'dark' });
    onDesk.push(...(await accessibilityFaults(page, ['color-contrast'])).map((fault) => `in the dark: ${fault}`));
    await page.emulateMedia({ colorScheme: null });
  }
  await page.setViewportSize(phone);
  return {
    kept,
    sideways: [...sideways, ...inLargeText.map((fault) => `in large text: ${fault}`)],
    farDown,
    onDesk,
    onPhone: [...(await accessibilityFaults(page, onPhone)), ...(await hiddenButShown(page))],
  };
}

/** What is found while a reader has doubled the size of the text. */
async function withTextTwiceAsLarge<Found>(page: Page, look: (page: Page) => Promise<Found>): Promise<Found> {
  const setSize = (size: string): Promise<void> =>
    page.evaluate((value) => {
      document.documentElement.style.fontSize = value;
    }, size);
  await setSize('200%');
  const found = await look(page);
  await setSize('');
  return found;
}
