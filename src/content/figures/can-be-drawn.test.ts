import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { crc32, deflateSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { sha256 } from '../files/sha256.ts';
import { canBeDrawn } from './can-be-drawn.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG, 20 pixels wide and high, of the kind and with the data that it is given. */
function png(data: Uint8Array, { interlaced = 0, colours = 0, bits = 8 } = {}): Buffer {
  const header = Buffer.from([0, 0, 0, 20, 0, 0, 0, 20, bits, colours, 0, 0, interlaced]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const isDrawn = (bytes: Uint8Array): boolean => canBeDrawn(bytes, sha256(bytes));
const rows = deflateSync(Buffer.alloc(20 * 21));

it('a PNG with all its pixels can be drawn', () => {
  expect(isDrawn(png(rows))).toBe(true);
  // Its rounds have 3 × 3, 2 × 3, 5 × 2, 5 × 5, 10 × 5, 10 × 10 and 20 × 10 pixels, and a byte for each row.
  const rounds = deflateSync(Buffer.alloc(400 + 3 + 3 + 2 + 5 + 5 + 10 + 10));
  expect(isDrawn(png(rounds, { interlaced: 1 }))).toBe(true);
  expect(isDrawn(readFileSync('src/guides/comparison.png'))).toBe(true);
});

it('a picture can be drawn wherever the process was when this was loaded', async () => {
  const here = process.cwd();
  vi.resetModules();
  process.chdir(tmpdir());
  try {
    const loaded = await import('./can-be-drawn.ts');
    process.chdir(here);
    expect(loaded.canBeDrawn(png(rows), sha256(png(rows)))).toBe(true);
  } finally {
    process.chdir(here);
  }
});

it.each([
  ['too few pixels', png(deflateSync(Buffer.alloc(20)))],
  ['too few pixels in rounds', png(deflateSync(Buffer.alloc(100)), { interlaced: 1 })],
  ['data that is none', png(Buffer.from('garbage'))],
  ['data that is cut off', png(rows.subarray(0, -4))],
  ['a wrong checksum', Buffer.concat([png(rows).subarray(0, 40), Buffer.from([9]), png(rows).subarray(41)])],
  ['an end that is missing', png(rows).subarray(0, 60)],
  ['a palette that is missing', png(rows, { colours: 3 })],
  ['rows in an unknown form', png(deflateSync(Buffer.alloc(20 * 21, 7)))],
  ['colours of three bits', png(deflateSync(Buffer.alloc(20 * 9)), { bits: 3 })],
])('a PNG with %s cannot', (_, bytes) => {
  expect(isDrawn(bytes)).toBe(false);
});

const written = (words: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><text y="20">${words}</text></svg>`);

it('an SVG has letters of the font of PDFs, whatever font it asks for', () => {
  expect(isDrawn(written('Café <tspan font-family="Georgia" font-weight="bold">≤ 5 %</tspan>'))).toBe(true);
  expect(isDrawn(written('漢字'))).toBe(false);
});
