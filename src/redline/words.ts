/**
 * Words of a text, in order: words with their hyphens and apostrophes (`follow-up`, `body's`), numbers with their points,
 * units and signs (`1,000`, `3.5`, `£20`, `40%`, `2018/19`), abbreviations (`e.g.`), each punctuation mark on its own,
 * and one space where there is white space.
 *
 * `Intl.Segmenter` is not used: it cuts `general-purpose` in three, and takes several times as long.
 */
export function splitWords(text: string): readonly string[] {
  const words = text.match(wordPattern) ?? [];
  return words.map((word) => (word.trim() === '' ? ' ' : word));
}

const wordPattern =
  /(?:\p{L}\.){2,}|[£$€]?[\p{L}\p{M}\p{N}]+(?:(?:[-‐‑'’.]|(?<=\p{N})[,:/](?=\p{N}))[\p{L}\p{M}\p{N}]+)*%?|\s+|\S/gu;

/** Whether a word says something, other than a space or a punctuation mark. */
export function isSpoken(word: string): boolean {
  return spokenPattern.test(word);
}

const spokenPattern = /[\p{L}\p{N}]/u;
