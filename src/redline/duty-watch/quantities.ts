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

const numerals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** `a` and `an` are numbers in `once a year`. */
const written = new Map([...numerals.map((word, index) => [word, index + 1] as const), ['a', 1], ['an', 1]]);
const limits = 'within|every|once|by|at most|up to|maximum of|(?:no|not) (?:later|more|longer) than';
const floors = 'at least|minimum of|(?:no|not) (?:less|fewer|earlier|shorter) than';
const units = '(?:working |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)';
const pattern = new RegExp(
  `(?:\\b(${limits}|${floors}) )?(?<![\\p{L}\\p{N}-])(\\d[\\d,.]*\\d|\\d|(?:${numerals.join('|')})\\b|(?<=once )an?(?= ${units}\\b))(%| ${units}\\b)?`,
  'giu',
);
const limit = new RegExp(`^(?:${limits})$`, 'i');

/** The numbers and time limits of a sentence, in order; a year or the number of an Act is a number too. */
export function quantities(sentence: string): readonly Quantity[] {
  return [...withoutQuotations(sentence).matchAll(pattern)].map((match) => {
    const [all, leading = '', number = '', counted = ''] = match;
    const value = written.get(number.toLowerCase()) ?? Number(number.replaceAll(',', ''));
    const unit = counted.trim().toLowerCase().replace(/s$/, '');
    const text = all.slice(leading === '' ? 0 : leading.length + 1);
    const sense = leading === '' ? undefined : limit.test(leading) ? 'limit' : 'floor';
    return { form: `${value} ${unit}`, text, at: match.index + all.length - text.length, value, unit, sense };
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
