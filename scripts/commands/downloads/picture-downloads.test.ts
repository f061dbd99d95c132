import { expect, test } from 'vitest';
import { sharePicture } from '../../../src/downloads/typst/share-picture.ts';
import { smallSettings } from '../../../src/downloads/testing/small-settings.ts';
import { picturePrinter } from './pdf-printer.ts';
import { oldIcon } from './picture-downloads.ts';

test('the picture for links has the size that sites ask for, and the same bytes each time', async () => {
  const long = { ...smallSettings, name: 'Code of Practice for the Reading of Number Plates on Trunk Roads' };
  const [first, second] = await Promise.all(
    [picturePrinter(), picturePrinter()].map((paint) => paint(sharePicture(long, 'Have your say'))),
  );
  const picture = Buffer.from(first ?? []);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(picture.length).toBeLessThan(60_000);
  expect(picture.equals(Buffer.from(second ?? []))).toBe(true);
});

test('the icon for old programs is an icon file with two sizes', async () => {
  const file = Buffer.from(await oldIcon.write());
  expect([...file.subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0]);
  expect([file[6], file[22]]).toEqual([16, 32]);
});
