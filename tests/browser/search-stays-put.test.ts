import { expect, inject, it } from 'vitest';
import { watchedPage } from './watched-page.ts';

const home = inject('siteAddress');

it.each([360, 1280])('moves nothing that is there already as it begins and finds, %i px wide', async (width) => {
  const { page } = await watchedPage(home, { viewport: { width, height: 740 } });
  await page.goto(`${home}search/?q=licence`);
  await page.locator('[data-search-status]', { hasText: /results? for “licence”/ }).waitFor();
  const moved = await page.evaluate(async () => {
    const shifts = await new Promise<PerformanceEntryList>((resolve) => {
      new PerformanceObserver((list) => {
        resolve(list.getEntries());
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => {
        resolve([]);
      }, 500);
    });
    return shifts.reduce((sum, shift) => sum + Number(Reflect.get(shift, 'value')), 0);
  });
  // A hundredth of the window, moved by its whole height, is hardly seen.
  expect(moved).toBeLessThan(0.01);
  await page.context().close();
});
