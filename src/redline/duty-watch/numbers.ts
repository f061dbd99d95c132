const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Numbers written as words. `a` and `an` are numbers before a unit only. */
const wholes = new Map<string, number>([
  ...ones.map((word, index) => [word, index + 1] as const),
  ...tens.flatMap((word, index) => [
    [word, (index + 2) * 10] as const,
    ...ones.slice(0, 9).flatMap((unit, rest) => {
      const value = (index + 2) * 10 + rest + 1;
      return [[`${word}-${unit}`, value] as const, [`${word} ${unit}`, value] as const];
    }),
  ]),
  ['one hundred', 100],
  ['a hundred', 100],
  ['a dozen', 12],
]);
const fractions = new Map<string, number>([
  ['three quarters', 3 / 4],
  ['three-quarters', 3 / 4],
  ['two thirds', 2 / 3],
  ['two-thirds', 2 / 3],
  ['one half', 1 / 2],
  ['a half', 1 / 2],
  ['half', 1 / 2],
  ['one third', 1 / 3],
  ['a third', 1 / 3],
  ['a quarter', 1 / 4],
  ['one quarter', 1 / 4],
  ['a fifth', 1 / 5],
  ['one fifth', 1 / 5],
  ['a tenth', 1 / 10],
  ['one tenth', 1 / 10],
  ...[...wholes].flatMap(([word, value]) => (value < 2 ? [] : [[`one in ${word}`, 1 / value] as const])),
  ...[2, 3, 4, 5, 6, 8, 10, 20, 25, 50, 100, 200, 500, 1000].map((value) => [`1 in ${value}`, 1 / value] as const),
]);
const magnitudes: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
};

const longestFirst = (words: Iterable<string>): string => [...words].toSorted((a, b) => b.length - a.length).join('|');

/** Every number that is written in words, for a pattern. */
export const numberNames = longestFirst([...wholes.keys(), ...fractions.keys()]);

/** A number in figures or words: named groups `sign`, `figures`, `words`, `fraction`, `magnitude`. */
export const numberSource =
  `(?:(?<fraction>${longestFirst(fractions.keys())})\\b|(?<sign>[£$€])?(?<figures>\\d[\\d,]*(?:\\.\\d+)?)(?:(?:st|nd|rd|th)\\b)?` +
  `|(?<words>${longestFirst(wholes.keys())})\\b)(?<magnitude> hundred| thousand| million| billion|k\\b|m\\b|bn\\b)?`;

/** The value of a match of `numberSource`. */
export function numberValue(groups: Readonly<Record<string, string | undefined>>): number {
  const { figures, words, fraction, magnitude } = groups;
  const value =
    figures === undefined
      ? (wholes.get((words ?? '').toLowerCase()) ?? fractions.get((fraction ?? '').toLowerCase()) ?? Number.NaN)
      : Number(figures.replaceAll(',', ''));
  return value * (magnitudes[(magnitude ?? '').trim().toLowerCase()] ?? 1);
}
