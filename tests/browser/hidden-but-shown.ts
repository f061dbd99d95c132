import type { Page } from 'playwright-core';

/** Elements that are displayed despite `hidden`, for example because a class sets `display`. */
export function hiddenButShown(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[hidden]')]
      .filter((element) => element.checkVisibility())
      .map((element) => `shown though hidden: ${element.outerHTML.slice(0, 100)}`),
  );
}
