import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { faceFiles } from './face-files.ts';

/**
 * What stands in a PDF for a sign: itself where every face has it, and otherwise its number, `[U+6F22]`: a PDF/UA with signs
 * that cannot be shown is refused, and a published text cannot be changed. Of a sign that is not to be seen nothing stands
 * there: with one behind it, Typst leaves a letter out of what is read aloud.
 */
export function printedFor(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (/^\p{Default_Ignorable_Code_Point}/u.test(sign)) return '';
  // The typeface has pictures for signs that steer a machine, but no PDF/UA may hold them.
  if (sign === '\n' || (printed().has(code) && !/^\p{C}/u.test(sign))) return sign;
  return /^\s/.test(sign) ? ' ' : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

let known: ReadonlySet<number> | undefined;

function printed(): ReadonlySet<number> {
  known ??= faceFiles.map(signsOf).reduce((one, other) => one.intersection(other));
  return known;
}

function signsOf(file: string): ReadonlySet<number> {
  const font = create(readFileSync(file));
  if (!('characterSet' in font)) throw new Error(`${file} holds several fonts.`);
  return new Set(font.characterSet);
}
