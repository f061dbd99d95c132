const months = 'January February March April May June July August September October November December'.split(' ');

/** A date in words, for a pattern: groups `day`, `month`, `year`. */
export const dateSource = `(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<month>${months.join('|')})(?:,? (?<year>\\d{4}))?`;

const dayFigures = '0?[1-9]|[12]\\d|3[01]';
const monthFigures = '0?[1-9]|1[0-2]';
const yearFigures = '(?:19|20)\\d\\d';

/** A date in figures, for a pattern: `05/2020`, `1/5/2020`, `01.05.20` (the day first) and `2020-05-01`. */
export const figureDateSource =
  `(?<![\\p{L}\\p{N}/.-])(?:(?<day1>${dayFigures})(?<mark>[/.])(?<month1>${monthFigures})\\k<mark>(?<year1>${yearFigures}|\\d\\d)` +
  `|(?<month2>${monthFigures})/(?<year2>${yearFigures})` +
  `|(?<year3>${yearFigures})-(?<month3>0[1-9]|1[0-2])-(?<day3>0[1-9]|[12]\\d|3[01]))(?![\\p{L}\\p{N}/-]|\\.\\d)`;

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * A number for a date in words, greater for a later one. A month alone is none, because "May" and "March" are also words.
 *
 * @param end the word that says that the end of the month is meant
 */
export function dateValue({ day, month, year, end }: Groups): number | undefined {
  if (day === undefined && year === undefined) return undefined;
  return valueOf(Number(year ?? 0), months.indexOf(month ?? '') + 1, Number(day ?? (end === undefined ? 0 : 31)));
}

/** The same for a date in figures. */
export function figureDateValue(groups: Groups): number {
  const [day, month, year] = ['day', 'month', 'year'].map((name) =>
    Number(groups[`${name}1`] ?? groups[`${name}2`] ?? groups[`${name}3`] ?? 0),
  );
  return valueOf((year ?? 0) < 100 ? 2000 + (year ?? 0) : (year ?? 0), month ?? 0, day ?? 0);
}

const valueOf = (year: number, month: number, day: number): number => year * 10_000 + month * 100 + day;
