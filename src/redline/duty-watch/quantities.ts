import { withoutQuotations } from './duty-marks.ts';
import type { Effect } from './duty-words.ts';
import type { Found } from './marks-in-sentence.ts';

/** A number with what it counts, such as `28 days`. */
export interface Quantity extends Found {
  readonly value: number;
  /** In the singular, such as `working day` or `%`; empty where nothing is counted. */
  readonly unit: string;
  /** Whether it may not be passed, as in `within 28 days`, or has to be reached, as in `at least 5 years`. */
  readonly sense: 'limit' | 'floor' | undefined;
}

const belowTwenty =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Numbers in words, up to a hundred. `a` and `an` are numbers in `once a year`. */
const written = new Map<string, number>([
  ...belowTwenty.map((word, index) => [word, index + 1] as const),
  ...tens.flatMap((word, index) => [
    [word, (index + 2) * 10] as const,
    ...belowTwenty.slice(0, 9).map((unit, ones) => [`${word}-${unit}`, (index + 2) * 10 + ones + 1] as const),
  ]),
  ['one hundred', 100],
  ['a hundred', 100],
  ['a', 1],
  ['an', 1],
]);
/** Longer ones first: `twenty-eight` is no `twenty`. */
const numerals = [...written.keys()].filter((word) => word.length > 2).sort((one, other) => other.length - one.length);
const limits = 'within|every|once|by|at most|up to|maximum of|(?:no|not) (?:later|more|longer) than';
const floors = 'at least|minimum of|(?:no|not) (?:less|fewer|earlier|shorter) than';
const units = '(?:working |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)';
const pattern = new RegExp(
  `(?:\\b(${limits}|${floors}) )?(?<![\\p{L}\\p{N}-])(\\d[\\d,.]*\\d|\\d|(?:${numerals.join('|')})\\b|(?<=once )an?(?= ${units}\\b))(%| ${units}\\b)?`,
  'giu',
);
const limit = new RegExp(`^(?:${limits})$`, 'i');

/** The numbers, dates and time limits of a sentence, in order; a year or the number of an Act is a number too. */
export function quantities(sentence: string): readonly Quantity[] {
  const said = withoutQuotations(sentence);
  const dates = datesIn(said);
  const rest = dates.reduce(
    (text, date) => text.slice(0, date.at) + ' '.repeat(date.text.length) + text.slice(date.at + date.text.length),
    said,
  );
  return [...dates, ...numbersIn(rest)].sort((one, other) => one.at - other.at);
}

function numbersIn(sentence: string): readonly Quantity[] {
  return [...sentence.matchAll(pattern)].map((match) => {
    const [all, leading = '', number = '', counted = ''] = match;
    const value = written.get(number.toLowerCase()) ?? Number(number.replaceAll(',', ''));
    const unit = counted.trim().toLowerCase().replace(/s$/, '');
    const text = all.slice(leading === '' ? 0 : leading.length + 1);
    const sense = leading === '' ? undefined : limit.test(leading) ? 'limit' : 'floor';
    return { form: `${value} ${unit}`, text, at: match.index + all.length - text.length, value, unit, sense };
  });
}

const months = 'January February March April May June July August September October November December'.split(' ');
/** A month counts with its day or its year, since "May" and "March" alone are words too. The capital letter tells it from the verb. */
const datePattern = new RegExp(
  `(?:\\b([Bb]y|[Bb]efore|[Uu]ntil|[Nn]o later than|[Nn]ot later than) )?\\b(?:(\\d{1,2}) )?(${months.join('|')})(?: (\\d{4}))?\\b`,
  'gu',
);

/** The dates of a sentence: one that has to be kept is a limit, whose value grows with time. */
function datesIn(sentence: string): readonly Quantity[] {
  return [...sentence.matchAll(datePattern)]
    .filter(([, , day, , year]) => day !== undefined || year !== undefined)
    .map((match) => {
      const [all, leading = '', day = '0', month = '', year = '0'] = match;
      const value = Number(year) * 10_000 + (months.indexOf(month) + 1) * 100 + Number(day);
      const text = all.slice(leading === '' ? 0 : leading.length + 1);
      const sense = leading === '' ? undefined : 'limit';
      return { form: `${value} date`, text, at: match.index + all.length - text.length, value, unit: 'date', sense };
    });
}

/** Units that can be put in days, from the shortest on. */
const days: Readonly<Record<string, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  'calendar day': 1,
  week: 7,
  month: 30.4,
  year: 365,
};

/** What it does to the force of a sentence that one quantity took the place of another: `changed` where that is not certain. */
export function quantityEffect(before: Quantity, after: Quantity): Effect {
  if (before.sense === undefined || before.sense !== after.sense) return 'changed';
  const [was, is] = [inUnit(before, after.unit), inUnit(after, before.unit)];
  if (was === undefined || is === undefined || was === is) return 'changed';
  return is < was === (before.sense === 'limit') ? 'stronger' : 'weaker';
}

/** The value as it can be compared with one in another unit; nothing where it cannot, as days with working days. */
function inUnit({ value, unit }: Quantity, other: string): number | undefined {
  if (unit === other) return value;
  const [own, others] = [days[unit], days[other]];
  return own === undefined || others === undefined ? undefined : value * own;
}
