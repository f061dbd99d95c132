/**
 * A word with the characters that only look different as one: curly and straight quotation marks, dashes, an ellipsis,
 * ligatures, and letters with their accents as one character or two. Words that become the same are the same word.
 */
export function foldCharacters(word: string): string {
  if (isPlain(word)) return word.length > 1 && word.startsWith('--') ? '-' : word;
  return word
    .replace(/[\u2018-\u201b\u2032\u02bc]/gu, "'")
    .replace(/[\u201c-\u201f\u2033]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\u2026/gu, '...')
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC');
}

/** Whether a word has printable ASCII characters alone. Most do, and this is quicker than a pattern. */
function isPlain(word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    const character = word.charCodeAt(index);
    if (character < 0x20 || character > 0x7e) return false;
  }
  return true;
}
