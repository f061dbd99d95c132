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

it('leads on a phone, in two taps, from a question about a day to the citation of that day', async () => {
  const { page, offences } = await watchedPage(home, { viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.goto(`${home}search/?q=${encodeURIComponent('paragraph 16 as it stood in March 2019')}`);
  await page.locator('[data-results] a').first().tap();
  await page.waitForURL(`${home}code/on/2019-02/#northern-ireland-use`);
  const cite = page.getByRole('link', { name: 'Cite paragraph 16', exact: true });
  expect((await cite.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  await cite.tap();
  await page.waitForURL(`${home}code/0.3/cite/#northern-ireland-use`);
  const sentence = page.getByText(
    /revision 0\.3 .*, February 2019, paragraph 16 .*\/code\/0\.3\/#northern-ireland-use .*SHA-256/,
  );
  await sentence.waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(offences).toEqual([]);
  await page.context().close();
});

it('has at each number, item and clause a link of 24 px or more that says what it links to', async () => {
  const { page } = await watchedPage(home, { viewport: { width: 360, height: 740 } });
  await page.goto(`${home}code/0.4/`);
  const links = await page.getByRole('link', { name: /^Link to / }).evaluateAll((all) =>
    all.map((link) => {
      const { width, height } = link.getBoundingClientRect();
      return { place: link.getAttribute('href')?.slice(1) ?? '', small: Math.min(width, height) < 24 };
    }),
  );
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter(({ small }) => small)).toEqual([]);
  expect(links.map(({ place }) => place)).toEqual(
    expect.arrayContaining(['northern-ireland', 'northern-ireland-use', 'northern-ireland-use__1', 'definitions__1']),
  );
  await page.context().close();
});
