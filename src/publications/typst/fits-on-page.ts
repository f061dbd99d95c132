/**
 * Whether what is written with so many signs is sure to fit on a page, even in a narrow column of large print: only then
 * may it be kept whole, since what is kept whole and longer than a page runs off its end.
 */
export function fitsOnPage(words: string): boolean {
  return words.length < 500;
}
