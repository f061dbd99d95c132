/** Units of time, for a pattern. */
export const timeUnits =
  '(?:working|business|clear|calendar|consecutive|full)?[ -]?(?:seconds|second(?! (?!of|after|from|before|or|and|later|in)\\p{L})|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?)';

/** Units of length, weight and volume, each in the base of its kind. */
const sizes: Readonly<Record<string, readonly [base: string, size: number]>> = {
  millimetre: ['metres', 0.001],
  centimetre: ['metres', 0.01],
  metre: ['metres', 1],
  kilometre: ['metres', 1000],
  mile: ['metres', 1609.344],
  foot: ['metres', 0.3048],
  feet: ['metres', 0.3048],
  yard: ['metres', 0.9144],
  mm: ['metres', 0.001],
  cm: ['metres', 0.01],
  km: ['metres', 1000],
  gram: ['grams', 1],
  kilogram: ['grams', 1000],
  kg: ['grams', 1000],
  tonne: ['grams', 1e6],
  millilitre: ['litres', 0.001],
  litre: ['litres', 1],
  '°c': ['degrees', 1],
  degree: ['degrees', 1],
  decibel: ['decibels', 1],
  db: ['decibels', 1],
  mph: ['mph', 1],
};

/** Their names, for a pattern. */
export const measures = `(?:${Object.keys(sizes)
  .toSorted((a, b) => b.length - a.length)
  .map((name) => (name.length < 3 ? name : `${name}s?`))
  .join('|')})`;

/** Currencies by name, each as its sign and its size in that: `50 pence` is £0.50. */
const moneys: Readonly<Record<string, readonly [sign: string, size: number]>> = {
  pound: ['£', 1],
  pence: ['£', 0.01],
  penny: ['£', 0.01],
  p: ['£', 0.01],
  euro: ['€', 1],
  dollar: ['$', 1],
  cent: ['$', 0.01],
};
/** Their names, for a pattern; with what comes after the pounds in `two pounds fifty`. */
export const currencies = `(?:${Object.keys(moneys).join('|')})s?\\b(?: sterling\\b)?`;

/** The sign and size of a currency by its name; undefined if it is none. */
export function moneyOf(unit: string): readonly [sign: string, size: number] | undefined {
  return moneys[(/^[a-z]+/u.exec(unit)?.[0] ?? '').replace(/s$/u, '')];
}

/** Days that units have, at least and at most. */
const days: Readonly<Record<string, readonly [number, number]>> = {
  second: [1 / 86_400, 1 / 86_400],
  minute: [1 / 1440, 1 / 1440],
  hour: [1 / 24, 1 / 24],
  day: [1, 1],
  week: [7, 7],
  fortnight: [14, 14],
};
const monthsIn: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

function nounOf(unit: string): string {
  return (/[a-z]+$/u.exec(unit)?.[0] ?? '').replace(/s$/u, '');
}

/** What a unit can be compared in: `days`, `months`, `metres`. */
export function baseOf(unit: string): string {
  const size = sizes[nounOf(unit)];
  if (size !== undefined) return size[0];
  if (/^(?:working|business)/u.test(unit)) return 'working days';
  return Object.hasOwn(monthsIn, nounOf(unit)) ? 'months' : 'days';
}

/** The least and the most that a number of a unit may be, in its base. */
export function inBase(value: number, unit: string): readonly [number, number] {
  const noun = nounOf(unit);
  const size = sizes[noun];
  if (size !== undefined) return [value * size[1], value * size[1]];
  const perMonth = monthsIn[noun];
  if (perMonth !== undefined) return [value * perMonth, value * perMonth];
  const [least, most] = days[noun] ?? [1, 1];
  return [value * least, value * most];
}
