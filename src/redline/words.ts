/**
 * Words of a text in normal form, in order: words with their hyphens and apostrophes (`follow-up`, `body's`), numbers with their points,
 * units and signs (`1,000`, `3.5`, `£20`, `40%`, `2018/19`), abbreviations (`e.g.`), each punctuation mark on its own,
 * and each space.
 *
 * `Intl.Segmenter` is not used: it cuts `general-purpose` in three, and takes several times as long.
 */
export function splitWords(text: string): readonly string[] {
  return text.match(wordPattern) ?? [];
}

const wordPattern =
  /(?:\p{L}\.){2,}|[£$€]?[\p{L}\p{M}\p{N}]+(?:(?:[-‐‑'’.]|(?<=\p{N})[,:/](?=\p{N}))[\p{L}\p{M}\p{N}]+)*%?|[^]/gu;

/** Whether a word says something, other than a space or a punctuation mark. */
export function isSpoken(word: string): boolean {
  const first = word.charCodeAt(0) | 0x20;
  // Nearly every word starts with a Latin letter, which is told much faster without a pattern.
  return (first >= 0x61 && first <= 0x7a) || spokenPattern.test(word);
}

const spokenPattern = /[\p{L}\p{N}]/u;
