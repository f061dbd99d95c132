import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { fontFiles } from '../../../src/content/figures/font-files.ts';

/**
 * A character as printed in a PDF. A character missing from the font is printed as its code point, `[U+6F22]`, because a
 * PDF/UA with missing glyphs is invalid and a published text cannot be changed. Invisible characters are left out: Typst
 * would drop the letter before one from the text that is read aloud.
 */
export function printableCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (/^\p{Default_Ignorable_Code_Point}/u.test(character)) return '';
  // The font has glyphs for control characters, but a PDF/UA must not contain them.
  if (character === '\n' || (fontCharacters().has(code) && !/^\p{C}/u.test(character))) return character;
  return /^\s/.test(character) ? ' ' : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

let cache: ReadonlySet<number> | undefined;

function fontCharacters(): ReadonlySet<number> {
  cache ??= fontFiles.map(charactersOf).reduce((one, other) => one.intersection(other));
  return cache;
}

function charactersOf(file: string): ReadonlySet<number> {
  const font = create(readFileSync(file));
  if (!('characterSet' in font)) throw new Error(`${file} contains several fonts.`);
  return new Set(font.characterSet);
}
