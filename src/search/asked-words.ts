/**
 * Small words of a question, which say nothing about its answer. Words that carry a duty, and those that turn or limit
 * one ("must", "may", "not", "only"), are not among them.
 */
const smallWords = new Set(
  (
    'a about am an and any are as at be been being by can could did do does for from get had has have he her him his how i if in ' +
    'into is it its me mine my of on or our ours she so some than that the their them then there these they this those to ' +
    'us was we were what when where which who whom whose why will with would you your yours need want find out tell happens ' +
    'something someone somebody often much many long'
  ).split(' '),
);

/** The words of a text: lower-case letters and digits, without punctuation and accents. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll(/['’]/g, '')
    .toLowerCase();
  return plain.match(/[\p{Letter}\p{Number}]+/gu) ?? [];
}

/**
 * What is asked for: the words of a query without the small words of a question, or all of them where it has no others.
 * `common` are words that everything here is called by, such as `clause`.
 */
export function askedWords(query: string, common: ReadonlySet<string> = new Set()): readonly string[] {
  const words = wordsOf(query);
  const telling = words.filter((word) => !smallWords.has(word));
  const special = telling.filter((word) => !common.has(word));
  if (special.length > 0) return special;
  return telling.length > 0 ? telling : words;
}
