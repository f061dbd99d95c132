import type { Page } from 'playwright-core';

/** What is marked as hidden and shown all the same, as where a class asks for a way of display. */
export function hiddenButShown(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[hidden]')]
      .filter((element) => element.checkVisibility())
      .map((element) => `shown though hidden: ${element.outerHTML.slice(0, 100)}`),
  );
}
