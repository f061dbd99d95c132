import { imageSize } from 'image-size';
import { pictureFormats, type Picture, type PictureType } from '../../model/picture.ts';
import type { Message, SourcePosition } from '../diagnostics/diagnostic.ts';
import { wholeFile } from '../diagnostics/diagnostic.ts';
import type { RuleName } from '../diagnostics/rules.ts';
import { decodeText } from '../files/decode-text.ts';
import { sha256 } from '../files/sha256.ts';
import { canBeDrawn } from './can-be-drawn.ts';
import { checkSvg } from './check-svg.ts';

/** Maximum size of a picture, in bytes: PDFs and Word files contain it once for each place where it is shown. */
export const pictureLimits = { 'image/png': 500_000, 'image/jpeg': 500_000, 'image/svg+xml': 200_000 } as const;

/** Maximum and minimum length of a side, in pixels. */
const maxSide = 4_000;
const minSide = 16;

/** A picture as its file is, or what is wrong with it. */
type PictureReading =
  | { readonly picture: Picture }
  | { readonly rule: RuleName; readonly position: SourcePosition; readonly message: Message };

/** Reads a picture. The bytes determine the format; the file extension has to match. */
export function readPicture(file: string, bytes: Uint8Array): PictureReading {
  const type = typeOf(bytes);
  if (type === undefined)
    return refused('Unknown kind of picture', 'expected a PNG, a JPEG or an SVG', 'Export it as one.');
  const endings: readonly string[] = pictureFormats[type];
  if (!endings.includes(file.replace(/^.*\./, '')))
    return refused(
      `Unexpected name of ${words[type]}`,
      `expected it to end in \`.${endings[0] ?? ''}\``,
      'Rename it, here and in the clause.',
    );
  if (bytes.length > pictureLimits[type])
    return refused(
      `Picture too large (${bytes.length.toLocaleString('en-GB')} bytes)`,
      `expected at most ${pictureLimits[type].toLocaleString('en-GB')} for ${words[type]}`,
      'Export it with fewer pixels or details.',
    );
  const broken = type === 'image/svg+xml' ? problemOfSvg(bytes) : problemOfRaster(type, bytes);
  if (broken !== undefined) return broken;
  const size = sizeOf(bytes);
  if (size === undefined)
    return refused(
      'Unknown size of a picture',
      type === 'image/svg+xml' ? 'expected `viewBox`, or `width` and `height` in pixels' : undefined,
      'Export it again.',
    );
  const { width, height, orientation = 1 } = size;
  if (orientation !== 1)
    return refused(
      'Picture that is rotated by its EXIF data',
      undefined,
      'Rotate it in an image editor and save it: not every program applies the rotation.',
    );
  if (Math.max(width, height) > maxSide || Math.min(width, height) < minSide)
    return refused(
      `Unexpected size of a picture, ${String(width)} × ${String(height)} pixels`,
      `expected sides of ${String(minSide)} to ${maxSide.toLocaleString('en-GB')}`,
      'Export it in another size.',
    );
  const hash = sha256(bytes);
  if (!canBeDrawn(bytes, hash))
    return refused(
      'Picture that PDFs cannot show',
      type === 'image/svg+xml' ? 'expected letters that Arimo has, the font of PDFs' : undefined,
      type === 'image/svg+xml'
        ? 'Export it again, with other letters as paths.'
        : 'Open it in an image editor and export it again.',
    );
  return { picture: { file, sha256: hash, type, bytes: bytes.length, width, height } };
}

/** The ending of the file of a picture that figures can show, or why they cannot, in a sentence. */
export function pictureOf(bytes: Uint8Array): { readonly ending: string } | { readonly problem: string } {
  const type = typeOf(bytes);
  const ending = type === undefined ? 'png' : pictureFormats[type][0];
  const read = readPicture(`picture.${ending}`, bytes);
  if ('picture' in read) return { ending };
  const { unexpected, expected } = read.message;
  return { problem: `${unexpected}${expected === undefined ? '' : `, ${expected}`}.` };
}

const words: Readonly<Record<PictureType, string>> = {
  'image/png': 'a PNG',
  'image/jpeg': 'a JPEG',
  'image/svg+xml': 'an SVG',
};

function typeOf(bytes: Uint8Array): PictureType | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  const text = new TextDecoder().decode(bytes.subarray(0, 2_000)).trimStart();
  return text.startsWith('<') ? 'image/svg+xml' : undefined;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function problemOfSvg(bytes: Uint8Array): PictureReading | undefined {
  const { text, diagnostics } = decodeText(bytes);
  if (text === undefined || diagnostics.length > 0)
    return refused('SVG with bytes that are not text', undefined, 'Export it again, as UTF-8.');
  const problem = checkSvg(text);
  if (problem === undefined) return undefined;
  const { unexpected, line, column } = problem;
  return {
    rule: 'figure-svg',
    position: { line, column },
    message: {
      unexpected,
      expected: 'expected only shapes, text, gradients and markers, with plain attributes',
      todo: 'Export it as “plain SVG” without style sheets, pictures or scripts, with text as paths where its font matters; or as a PNG.',
    },
  };
}

/** Bytes after the end of a picture, or an end that is missing. */
function problemOfRaster(type: 'image/png' | 'image/jpeg', bytes: Uint8Array): PictureReading | undefined {
  const end = type === 'image/png' ? [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82] : [0xff, 0xd9];
  return startsWith(bytes.subarray(-end.length), end)
    ? undefined
    : refused(
        `Picture that does not end as ${words[type]} does`,
        undefined,
        'Export it again: the file is cut off, or has something after it.',
      );
}

function sizeOf(bytes: Uint8Array) {
  try {
    const { width, height, orientation } = imageSize(bytes);
    const [across, down] = [Math.round(width), Math.round(height)];
    return across > 0 && down > 0
      ? { width: across, height: down, ...(orientation === undefined ? {} : { orientation }) }
      : undefined;
  } catch {
    return undefined;
  }
}

function refused(unexpected: string, expected: string | undefined, todo: string): PictureReading {
  const message = { unexpected, ...(expected === undefined ? {} : { expected }), todo };
  return { rule: 'figure-picture', position: wholeFile, message };
}
