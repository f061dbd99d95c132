/**
 * Divides a text in normal form into words with their hyphens and apostrophes (`follow-up`, `body's`), numbers with
 * their points, units and signs (`1,000`, `3.5`, `£20`, `40%`, `2018/19`), abbreviations (`e.g.`), punctuation
 * marks and spaces.
 *
 * `Intl.Segmenter` is not used: it divides `general-purpose` into three, and is several times slower.
 */
export function splitWords(text: string): readonly string[] {
  return text.match(wordPattern) ?? [];
}

const wordPattern =
  /(?:\p{L}\.){2,}|\.{3}|-{2,3}|[£$€]?[\p{L}\p{M}\p{N}]+(?:(?:[-‐‑'’.]|(?<=\p{N})[,:/–](?=\p{N}))[\p{L}\p{M}\p{N}]+)*%?|[^]/gu;

/** Whether a token is a space between words, which may be one that does not break. */
export const isSpace = (token: string): boolean => token === ' ' || token === '\u00a0' || token === '\u202f';

/** Whether a token is a word or number, and not a space or punctuation mark. */
export function isWord(word: string): boolean {
  const first = word.charCodeAt(0) | 0x20;
  // Most words start with a Latin letter, and this check is much faster than the pattern.
  return (first >= 0x61 && first <= 0x7a) || wordCharacter.test(word);
}

const wordCharacter = /[\p{L}\p{N}]/u;
