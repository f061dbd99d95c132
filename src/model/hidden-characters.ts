/**
 * Invisible characters: what Unicode lets programs ignore (soft hyphens, zero-width characters, fillers, tags,
 * variation selectors, bidirectional controls), control characters other than tab and line feed, line and paragraph
 * separators, interlinear annotation, and the blank Braille pattern.
 */
const hidden = /(?![\t\n])[\p{DI}\p{Cc}\u2028\u2029\u2800\uFFF9-\uFFFB\p{Noncharacter_Code_Point}]/gu;

/**
 * Where such a character shapes what is seen: a variation selector or joiner of an emoji, and a joiner between letters
 * of a script that needs it, such as Arabic or Devanagari.
 */
const shaping =
  /(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]|(?<=\p{Extended_Pictographic}\uFE0F?)\u200D(?=\p{Extended_Pictographic})|(?<=[[\p{L}\p{M}]--[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{sc=Zinh}]])[\u200C\u200D](?=[[\p{L}\p{M}]--[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{sc=Zinh}]])/gv;

/** Each kind of character in a text that nobody sees, once, in order. */
export function hiddenCharacters(text: string): readonly string[] {
  const found = text.match(hidden);
  if (found === null) return [];
  return [...new Set(text.replace(shaping, '').match(hidden) ?? [])];
}

/** A text without the invisible characters. */
export function withoutHidden(text: string): string {
  return text.replace(hidden, '');
}

const unseen = new RegExp(`(${shaping.source})|${hidden.source}`, 'gv');

/** A text without those of them that nobody sees. One that stands between lines becomes a space. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, (found, shown?: string) => shown ?? (/[\u0085\u2028\u2029]/.test(found) ? ' ' : ''));
}

/** Whether a text shows nothing: it is empty, or all of it is blanks and invisible characters. */
export function isBlank(text: string): boolean {
  return withoutHidden(text).trim() === '';
}

/** A character as its code point: `U+202E`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Those of them that no file may have anywhere: control characters other than tab and line feed, soft
 * hyphen, zero-width space, word joiners and bidirectional controls.
 */
export const refusedInFiles = /(?![\t\n])[\p{Cc}\u00AD\u200B\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
