/**
 * Whether a text or its Typst code is short enough to fit on a page, even in a narrow column of large print. Only then may
 * page breaks in it be forbidden, since an unbreakable block longer than a page runs off the page.
 */
export function fitsOnPage(text: string): boolean {
  return text.length < 500;
}
