/** Numbers below twenty, in words, in order from one. */
const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const magnitudes: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
};
const parts = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** Into how many parts each divides: a half into two. */
const dividers = new Map<string, number>([
  ...parts.map((part, index) => [part, index + 2] as const),
  ['halve', 2],
  ['hundredth', 100],
]);
const single = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ...ones.map((word, index) => [word, index + 1] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
]);

const either = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|');
const small = `(?:(?:${either(tens)})(?:[ -](?:${either(ones.slice(0, 9))}))?|${either(ones)})`;
const hundreds = `(?:(?:an?|${small}) (?:hundred|dozen)(?: and ${small}\\b)?|${small})`;
const wholes = `(?:${hundreds}(?:(?<=\\bhundred) (?:thousand|million|billion)| (?:thousand|million|billion))?|an? (?:thousand|million|billion))(?:(?<=thousand|million|billion),?(?: and)? ${hundreds}\\b(?: thousand\\b)?)*`;
const numerals = ones.slice(0, 9);
const fractions =
  `(?:(?:half|(?:an?|one)[ -](?:${either(parts)}))\\b(?! (?:party|parties|person|time|floor))|` +
  `(?:${either(numerals.slice(1))})[ -](?:halves|${either(parts.slice(1).map((part) => `${part}s`))})\\b|` +
  `(?:${either(numerals)}|\\d|one \\p{L}+) (?:in|out of) (?:every )?(?:${small}|an? hundred|one hundred|\\d+)\\b(?! (?:days|weeks|months|years|hours|minutes)))`;
/** "Two and a half", "an hour and a half": what is added to a number or its unit. */
export const andAPart = 'and (?:an? half|an? quarter|three[ -]quarters|an? third|two[ -]thirds)';

/** Words that begin a number in words, for a quick look whether there is any. */
export const numberNames = either([...ones, ...tens, 'dozen', 'hundred', 'thousand', 'million', 'half', ...parts]);

/**
 * A number in figures or words: named groups `sign`, `figures`, `words`, `fraction`, `magnitude`, `part`.
 */
export const numberSource =
  `(?:(?<fraction>${fractions})|(?<sign>[£$€])?(?<figures>\\d[\\d,]*(?:\\.\\d+)?)(?:(?:st|nd|rd|th)\\b)?` +
  `|(?<words>${wholes})\\b)(?<magnitude> dozen| hundred| thousand| million| billion|k\\b|m\\b|bn\\b)?(?: (?<part>${andAPart})\\b)?`;

/** The value of a match of `numberSource`. */
export function numberValue(groups: Readonly<Record<string, string | undefined>>): number {
  const { figures, words, fraction, magnitude, part } = groups;
  const value =
    figures === undefined
      ? words === undefined
        ? fractionValue(fraction ?? '')
        : wholeValue(words)
      : Number(figures.replaceAll(',', ''));
  const whole = value * (magnitudes[(magnitude ?? '').trim().toLowerCase()] ?? 1);
  return whole + (part === undefined ? 0 : partValue(part));
}

/** The value of `and a half`. */
export function partValue(part: string): number {
  return fractionValue(part.replace(/^and /iu, ''));
}

/** "Two hundred and fifty thousand": each magnitude multiplies what was said since the one above it. */
function wholeValue(words: string): number {
  let [sum, current] = [0, 0];
  for (const word of wordsOf(words)) {
    const size = magnitudes[word];
    if (size === undefined) current += single.get(word) ?? 0;
    else if (size <= 100) current *= size;
    else [sum, current] = [sum + current * size, 0];
  }
  return sum + current;
}

/** "Half", "three-quarters", "two fifths", "one in ten", "9 out of 10". */
function fractionValue(fraction: string): number {
  const [, count, whole] = /^(.+?) (?:in|out of) (?:every )?(.+)$/iu.exec(fraction) ?? [];
  if (count !== undefined && whole !== undefined) return anyValue(count) / anyValue(whole);
  const said = wordsOf(fraction);
  const divider = dividers.get((said.at(-1) ?? '').replace(/s$/u, '')) ?? Number.NaN;
  return (said.length > 1 ? (single.get(said[0] ?? '') ?? 1) : 1) / divider;
}

const anyValue = (words: string): number => (/^\d/u.test(words) ? Number(words) : wholeValue(words));

const wordsOf = (words: string): readonly string[] => words.toLowerCase().split(/[ ,-]+/u);
