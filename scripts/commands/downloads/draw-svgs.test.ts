import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readPicture } from '../../../src/content/figures/read-picture.ts';
import type { Revision } from '../../../src/model/code.ts';
import { smallCode } from '../../../src/provenance/testing/small-code.ts';
import { p } from '../../../src/redline/testing/clause-builder.ts';
import { drawSvgs } from './draw-svgs.ts';

const svg = (inner: string, width = 300): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} 100" font-size="40">${inner}</svg>`,
  );

/** A revision with a figure for each SVG. */
function revisionWith(...svgs: readonly Buffer[]): Revision {
  const pictures = svgs.map((bytes) => {
    const read = readPicture('words.svg', bytes);
    if (!('picture' in read)) throw new Error(read.message.unexpected);
    return { bytes, picture: read.picture };
  });
  const text = pictures.map(
    ({ picture }) => ({ type: 'figure', picture, alt: 'Words', children: [p('Words')] }) as const,
  );
  const [revision] = smallCode([{ clauses: { a: { text } } }]).revisions;
  if (revision === undefined) throw new Error('There is a revision.');
  return { ...revision, pictures: new Map(pictures.map(({ bytes, picture }) => [picture.sha256, bytes])) };
}

async function drawn(...svgs: readonly Buffer[]): Promise<readonly Uint8Array[]> {
  return [...(await drawSvgs([revisionWith(...svgs)])).values()];
}

test('an SVG in a Word file has its drawing beside it, twice as fine as it is shown', async () => {
  const [shown, wide] = await drawn(
    svg('<rect width="150" height="100" fill="#00f"/>'),
    svg('<path d="M0 0h9"/>', 1200),
  );
  const { data, info } = await sharp(shown).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([600, 200]);
  const colourAt = (x: number) => [...data.subarray((100 * info.width + x) * 4, (100 * info.width + x) * 4 + 4)];
  expect([colourAt(150), colourAt(450)]).toEqual([
    [0, 0, 255, 255],
    [0, 0, 0, 0],
  ]);
  expect((await sharp(wide).metadata()).width).toBe(1200);
});

test('its letters are those of the PDFs, whatever font it asks for and the computer has', async () => {
  const named = (family: string) => svg(`<text y="60" font-family="${family}">Café</text>`);
  const [plain, ...others] = await drawn(...['Arimo', 'monospace', 'serif', 'DejaVu Sans'].map(named), svg(''));
  const blank = others.pop();
  expect(plain).not.toEqual(blank);
  for (const other of others) expect(other).toEqual(plain);
});
