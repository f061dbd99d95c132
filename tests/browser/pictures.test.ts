import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, inject, test } from 'vitest';
import { lookAlike, pictureFault, picturesFolder } from './compare-pictures.ts';
import { newContext } from './new-context.ts';

const home = inject('siteAddress');
const light = { colorScheme: 'light' } as const;
const dark = { colorScheme: 'dark' } as const;
const size = (width: number, height: number) => ({ viewport: { width, height } });

/** One page of each kind, each width, scheme and medium at least once. */
const pages: readonly {
  readonly name: string;
  readonly address: string;
  readonly look: BrowserContextOptions;
  readonly isPrinted?: true;
}[] = [
  { name: 'home', address: '/', look: { ...light, ...size(1280, 1500) } },
  { name: 'home-on-a-phone', address: '/', look: { ...dark, ...size(320, 1600) } },
  { name: 'code', address: '/code/0.4/', look: { ...light, ...size(1280, 1200) } },
  { name: 'clause', address: '/clauses/record-of-use/', look: { ...dark, ...size(768, 1200) } },
  { name: 'comparison', address: '/changes/0.3...0.4/', look: { ...light, ...size(1920, 1100) } },
  { name: 'changes', address: '/changes/', look: { ...light, ...size(1280, 1000), forcedColors: 'active' } },
  { name: 'declined', address: '/recommendations/answer/declined/', look: { ...dark, ...size(1280, 900) } },
  { name: 'actions', address: '/actions/', look: { ...light, ...size(768, 1100) } },
  { name: 'consultation', address: '/consultations/draft-code-2026/', look: { ...light, ...size(320, 1200) } },
  {
    name: 'consultation-printed',
    address: '/consultations/open-space-2018/',
    look: { ...dark, ...size(794, 1123) },
    isPrinted: true,
  },
];

/** The first screen of a page. Without scripts, which depend on the day. */
async function takePicture(address: string, look: BrowserContextOptions, isPrinted: boolean): Promise<Uint8Array> {
  const context = await newContext({ ...look, javaScriptEnabled: false, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    if (isPrinted) await page.emulateMedia({ media: 'print' });
    await page.goto(new URL(address, home).href);
    return await page.screenshot({ animations: 'disabled' });
  } finally {
    await context.close();
  }
}

// Only on Linux is there a bundled browser with its own fonts; other systems draw letters differently.
const isBundled = process.platform === 'linux' && process.arch === 'x64' && !process.env['BROWSER_PATH'];

describe.skipIf(!isBundled)('ten pages', () => {
  test.each(pages)('$name looks as it should', async ({ name, address, look, isPrinted = false }) => {
    const taken = await takePicture(address, look, isPrinted);
    if (process.env['RENEW_PICTURES'] === '1') {
      mkdirSync(picturesFolder, { recursive: true });
      writeFileSync(join(picturesFolder, `${name}.png`), taken);
    }
    expect(pictureFault(name, taken)).toBeUndefined();
  });
});

test('the pictures take little room, and each is of a page', () => {
  const files = readdirSync(picturesFolder);
  expect(files.toSorted()).toEqual(pages.map(({ name }) => `${name}.png`).toSorted());
  const bytes = files.reduce((sum, file) => sum + statSync(join(picturesFolder, file)).size, 0);
  expect(bytes).toBeLessThan(2_000_000);
});

describe('this comparison', () => {
  /** A white picture with a rectangle of a grey. */
  function picture(grey: number, width: number, height: number): PNG {
    const png = new PNG({ width: 200, height: 200 });
    png.data.fill(255);
    for (let y = 20; y < 20 + height; y += 1) png.data.fill(grey, (y * 200 + 20) * 4, (y * 200 + 20 + width) * 4);
    for (let at = 3; at < png.data.length; at += 4) png.data[at] = 255;
    return png;
  }

  test.each([
    ['a tag that is gone', picture(255, 40, 20), false],
    ['a tag in another colour', picture(120, 40, 20), false],
    ['a tag that is a little larger', picture(0, 43, 22), false],
    ['a shade that nobody sees', picture(3, 40, 20), true],
    ['an edge that is drawn otherwise', picture(0, 41, 20), true],
  ])('sees %s only where a person would', (_, other, isAlike) => {
    expect(lookAlike(picture(0, 40, 20), other)).toBe(isAlike);
  });

  test('sees a picture of another size', () => {
    expect(lookAlike(picture(0, 40, 20), new PNG({ width: 10, height: 10 }))).toBe(false);
  });
});
