import { expect, inject, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { watchedPage } from './watched-page.ts';

const home = inject('siteAddress');

it('says on a phone that a revision has no such place as the address names, and leads to the nearest', async () => {
  const { page, offences } = await watchedPage(home);
  await page.setViewportSize({ width: 320, height: 640 });
  const notice = page.locator('[data-no-place]');
  for (const address of ['code/0.4/', 'code/0.4/cite/', 'changes/since/0.4/', 'code/on/2019-05/']) {
    await page.goto(`${home}${address}#paragraph-16-b`);
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(
      /Revision 0\.4 has no place “paragraph-16-b”\.\s+The nearest is paragraph 16\./,
    );
    const box = await notice.boundingBox();
    expect((box?.y ?? 1000) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    expect(await accessibilityFaults(page)).toEqual([]);
    await notice.getByRole('link').click();
    expect(page.url()).toBe(`${home}${address}#northern-ireland-use`);
    await notice.waitFor({ state: 'hidden' });
  }
  expect(offences).toEqual([]);
  await page.context().close();
});
