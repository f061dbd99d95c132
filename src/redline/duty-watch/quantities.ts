import { dateSource, dateValue, figureDateSource, figureDateValue } from './dates.ts';
import { withPlainRanges } from './ranges.ts';
import { andAPart, numberNames, numberSource, numberValue, partValue } from './numbers.ts';
import { baseOf, currencies, inBase, measures, moneyOf, timeUnits } from './units.ts';

/** A number with its unit and what it limits, such as `within 28 days`; or a date. */
export interface Quantity {
  /** Equal for quantities that mean the same, such as 2 weeks and 14 days. */
  readonly form: string;
  /** The text as in the sentence, with the words of its sense. */
  readonly text: string;
  /** The characters of the text. */
  readonly from: number;
  readonly to: number;
  /** The least and the most that it may be, in the base of its unit: a month has 28 to 31 days. */
  readonly least: number;
  readonly most: number;
  /** What can be compared: `days`, `months`, `%`, `£`, `date`; empty for a number without a unit. */
  readonly base: string;
  /** `limit` is a maximum, `floor` a minimum. */
  readonly sense: 'limit' | 'floor' | undefined;
  /** Whether the number itself is left out, as in `more than 5`. */
  readonly strict: boolean;
  /** Whether a limit is one in time, as in `within 28 days`. */
  readonly isDeadline: boolean;
}

/** Adjectives before `than`: more of something, and less. */
const more =
  'more|longer|older|greater|higher|larger|bigger|taller|wider|deeper|heavier|thicker|faster|louder|hotter|warmer|further|farther';
const less =
  'less|fewer|younger|shorter|lower|smaller|narrower|shallower|lighter|thinner|slower|nearer|closer|cooler|colder';

/** Words of a minimum or a maximum that sets the opposite one if it is forbidden: "must not be higher than". */
export const forbidden = {
  floor: new RegExp(`^(?:${more}|later|over|above|beyond|exceed|in excess)`, 'iu'),
  limit: new RegExp(`^(?:${less}|sooner|earlier|under|below|within)`, 'iu'),
} as const;

interface Sense {
  readonly sense: 'limit' | 'floor';
  readonly strict?: true;
  readonly words: string;
}

/** Words before a number that say how it limits. */
const sensesBefore: readonly Sense[] = [
  { sense: 'limit', words: 'within|inside|in under|by|before|until|till|on or before|at or before' },
  {
    sense: 'limit',
    words:
      'at most|at the most|at or (?:below|under)|up to|as many as|(?:a |the )?maximum(?: period| number| amount| total| sum| charge| fee| fine)?(?: of| is| is set at)?|(?:an? )?(?:upper )?(?:limit|cap) of',
  },
  {
    sense: 'limit',
    words: `(?:no|not) (?:later|${more}) than|(?:not|never) (?:to )?exceed(?:ing)?|(?:not|never) (?:be )?(?:over|above)`,
  },
  {
    sense: 'limit',
    strict: true,
    words: `(?:${less}|earlier|sooner) than|under|below|beneath`,
  },
  {
    sense: 'floor',
    words: `at least|at or (?:above|over)|(?:a |the )?minimum(?: period| number| amount| total| sum| age)?(?: of| is)?|(?:no|not) (?:${less}|earlier|sooner) than|(?:not|never) before|from|on or after|not under|not below|as from|with effect from|starting(?: on)?|between`,
  },
  {
    sense: 'floor',
    strict: true,
    words: `(?:${more}|later) than|over|above|exceed(?:s|ing)?|in excess of|after|beyond|upwards of`,
  },
];
const sensesAfter: readonly Sense[] = [
  {
    sense: 'floor',
    words:
      'or (?:more|over|older|above|longer|later|greater|higher)|and (?:over|above|older)|at least|as a minimum|minimum',
  },
  {
    sense: 'limit',
    words:
      'or (?:less|fewer|under|younger|below|earlier|sooner|lower|shorter)|and (?:under|below|younger)|at most|as a maximum|maximum',
  },
];

const periodEnd =
  '(?:the )?(?:end|close) of (?:the |that |this |each )?(?:(?:next|following|same|current|first|working|business|calendar|financial) )*(?<period>hour|day|week|fortnight|month|quarter|year)';

/** Periods that something may be due at the end of, the shortest first. */
const periods = 'hour day week fortnight month quarter year'.split(' ');

const before = sensesBefore.map(({ words }, index) => `(?<before${index}>${words})`).join('|');
const after = sensesAfter.map(({ words }, index) => `(?<after${index}>${words})`).join('|');
/** "By 1 October, a school must": months have a capital, and so may the words before them. */
const beforeDate = before.replaceAll(/(?<=[>|])(\p{Ll})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const dateWords = new RegExp(
  `(?:\\b(?:${beforeDate}) (?:the )?(?:(?:(?<end>end|close)|start|beginning) of (?:the )?)?)?\\b${dateSource}\\b`,
  'gu',
);
const figureDates = new RegExp(`(?:\\b(?:${before}) (?:the )?)?${figureDateSource}`, 'giu');
const clockWords = new RegExp(
  `\\b(?:(?:${before}) )?(?:(?:12 )?(?<noon>noon|midday|midnight)\\b|(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? ?(?<half>[ap]m\\b|[ap]\\.m\\.?)|(?<hour24>[01]?\\d|2[0-4]):(?<minute24>\\d{2})\\b)`,
  'giu',
);
const endWords = new RegExp(
  `\\bby ${periodEnd}\\b|\\bbefore ${periodEnd.replace('?<period>', '?<period2>')}\\b`,
  'giu',
);
const numberWords = new RegExp(
  `(?:\\b(?:${before}) (?:(?:a period of|a further|the first|another|a total of|the age of|age|aged|the) )?)?` +
    `(?<![\\p{L}\\p{N}.£$€-]|\\d[:/])(?:${numberSource}|(?<article>an?(?= ${timeUnits}\\b)))` +
    `(?<unit> ?%|[ ]?(?:per ?cent|percentage points?|percent)\\b|[ -](?:(?<=\\b(?:half|third|quarters?|thirds) )(?:of )?an? )?${timeUnits}\\b|[ -]?${measures}\\b| ?${currencies}(?: (?:and )?(?<pence>\\d\\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?)(?: pence)?\\b)?)?` +
    `(?: (?<unitPart>${andAPart})\\b)?(?![\\p{L}]|[-/:.]\\d)(?: (?:${after})\\b|['’]s?(?!\\p{L}))?`,
  'giu',
);
/** Before these words "a year" is a number of its unit, and not how often. */
const countsOne = /\b(?:for|of|lasts?|lasting|another|exceeds?) $/iu;
/** After these words a number is part of a name or of a way of speaking. */
const names =
  /(?:\b(?:section|sections|paragraph|paragraphs|article|articles|clause|clauses|schedule|part|chapter|regulation|rule|annex|appendix|form|table|figure|version|level|principle|step|code|act|order|iso|iec|bs|en|ss?|page|pages|line|room|number|no|nos|standard|type|class|category|tier|phase|stage|grade|band|question|item|point|directive|convention|protocol|note) )$/iu;
/** A number after capitals, such as `SP 800`, or after a word with a capital inside a sentence, is the name of something. */
const capitals = /(?<!\p{L})\p{Lu}{2,} $|(?<=[\p{L}\p{N}’,;:)] )\p{Lu}\p{L}+ $/u;
/** After these words "by two months" says how much longer, and not until when. */
const lengthens = /\b(?:exten|prolong|lengthen|increas|rais|rise|delay|postpon|defer)\p{L}* (?:\S+ )?by $/iu;
const repeated = new RegExp(`\\b(?:${numberNames}) \\($`, 'iu');
const notNumbers = /^(?:one)$/iu;

const mayHaveNumber = new RegExp(
  `\\d|\\b(?:noon|midday|midnight)\\b|\\b(?:${numberNames}|(?:end|close) of|an? ${timeUnits})\\b`,
  'iu',
);

/** The numbers, dates and time limits of a sentence, in order. Quotations must be blanked. */
export function findQuantities(sentence: string): readonly Quantity[] {
  // Most sentences have no number, and the patterns below are slow.
  if (!mayHaveNumber.test(sentence)) return [];
  const found: Quantity[] = [];
  // "18 years of age" is "18".
  let rest = sentence.replace(/ years (?:old|of age)\b/giu, (age) => ' '.repeat(age.length));
  const take = (match: RegExpMatchArray, quantity: Omit<Quantity, 'form' | 'text' | 'from' | 'to'>): void => {
    const from = match.index ?? 0;
    // "12 months' notice": the word goes on after its unit.
    const [all] = match;
    const text = all.replace(/['’]s?$/u, '');
    const { least, most, base, sense, strict } = quantity;
    const form = [Math.round(least * 1e6) / 1e6, Math.round(most * 1e6) / 1e6, base, sense, strict].join(' ');
    found.push({ form, text, from, to: from + all.length, ...quantity });
    rest = rest.slice(0, from) + ' '.repeat(all.length) + rest.slice(from + all.length);
  };
  for (const match of rest.matchAll(endWords)) {
    const { period, period2 } = match.groups ?? {};
    const length = periods.indexOf((period ?? period2 ?? '').toLowerCase());
    take(match, { least: length, most: length, base: 'end', sense: 'limit', strict: false, isDeadline: true });
  }
  const takeDate = (match: RegExpMatchArray, value: number | undefined): void => {
    const { sense } = senseOf(match.groups ?? {});
    if (value !== undefined)
      take(match, { least: value, most: value, base: 'date', sense, strict: false, isDeadline: true });
  };
  for (const match of rest.matchAll(dateWords)) takeDate(match, dateValue(match.groups ?? {}));
  for (const match of rest.matchAll(figureDates)) takeDate(match, figureDateValue(match.groups ?? {}));
  for (const match of rest.matchAll(clockWords)) {
    const { sense } = senseOf(match.groups ?? {});
    const minutes = minutesOf(match.groups ?? {});
    take(match, { least: minutes, most: minutes, base: 'clock', sense, strict: false, isDeadline: true });
  }
  for (const match of rest.matchAll(numberWords)) {
    const quantity = readNumber(match, rest);
    if (quantity) take(match, quantity);
  }
  return withPlainRanges(
    found.toSorted((a, b) => a.from - b.from),
    sentence,
  );
}

/** Minutes since the day began. Something due by midnight is due at its end. */
function minutesOf({
  noon,
  hour,
  minute,
  half,
  hour24,
  minute24,
}: Readonly<Record<string, string | undefined>>): number {
  if (noon !== undefined) return noon.toLowerCase() === 'midnight' ? 24 * 60 : 12 * 60;
  if (hour24 !== undefined) return Number(hour24) * 60 + Number(minute24);
  return ((Number(hour) % 12) + (half?.toLowerCase().startsWith('p') === true ? 12 : 0)) * 60 + Number(minute ?? 0);
}

function readNumber(
  match: RegExpMatchArray,
  sentence: string,
): Omit<Quantity, 'form' | 'text' | 'from' | 'to'> | undefined {
  const groups = match.groups ?? {};
  const { unit, words, article, figures, fraction, unitPart, pence } = groups;
  const money = unit === undefined ? undefined : moneyOf(unit.trim().toLowerCase());
  const sign = groups['sign'] ?? money?.[0];
  const { sense, strict, said } = senseOf(groups);
  const start = (match.index ?? 0) + (said === '' ? 0 : said.length + 1);
  const leading = sentence.slice(Math.max(0, start - 40), start);
  if (sign === undefined && (names.test(leading) || (said === '' && capitals.test(leading) && unit === undefined)))
    return undefined;
  if (sign === undefined && unit === undefined && sense === undefined) {
    // "One of the following", and years and other numbers in running text, say nothing by themselves.
    if (words !== undefined && notNumbers.test(words)) return undefined;
    if (figures !== undefined && /^(?:1[6-9]|20)\d\d$/u.test(figures)) return undefined;
  }
  // "Four (4) answers" says its number twice.
  if (repeated.test(leading) && unit === undefined) return undefined;
  const isCounted =
    unitPart !== undefined ||
    countsOne.test(leading) ||
    /['’]s?$/u.test(match[0]) ||
    following(match, sentence).startsWith(' of ');
  if (article !== undefined && sense === undefined && !isCounted) return undefined;
  if (words?.toLowerCase() === 'one' && unit === undefined) return undefined;
  const value =
    ((article === undefined ? numberValue(groups) : 1) + (unitPart === undefined ? 0 : partValue(unitPart))) *
      (money?.[1] ?? 1) +
    (pence === undefined ? 0 : numberValue(/\d/u.test(pence) ? { figures: pence } : { words: pence }) / 100);
  const name = (unit ?? '')
    .trim()
    .replace(/^(?:-|(?:of )?an? )/iu, '')
    .toLowerCase();
  const isTime = new RegExp(`^${timeUnits}$`, 'iu').test(name);
  const isMeasure = new RegExp(`^${measures}$`, 'iu').test(name);
  const isShare = fraction !== undefined || /^(?:%|per|percent)/u.test(name);
  const amount = fraction !== undefined && !isTime ? value * 100 : value;
  const base = sign ?? (isShare && !isTime ? '%' : isTime || isMeasure ? baseOf(name) : '');
  const [least, most] = isTime || isMeasure ? inBase(amount, name) : [amount, amount];
  // "Rises by 3 metres" and "by 5 per cent" limit nothing.
  // "No later than two weeks before" is at least two weeks before.
  const isLead = isTime && /^(?:no|not) later/iu.test(said) && / before\b/iu.test(following(match, sentence));
  const isLimit = isTime || /\d(?:st|nd|rd|th)\b/u.test(match[0]) || !/^(?:by|until|till|before)$/iu.test(said);
  const isIn = isTime && sense === undefined && isInTime(leading, following(match, sentence));
  const bound = isLead
    ? 'floor'
    : isIn
      ? 'limit'
      : ((isLimit ? sense : undefined) ?? (isShare && !isTime ? 'floor' : undefined));
  return {
    least,
    most,
    base,
    sense: bound,
    strict,
    isDeadline:
      isTime &&
      !isLead &&
      (/^(?:within|by|before|inside|no|not)/iu.test(said) || isIn || isInOrLess(leading, sense)) &&
      !lengthens.test(leading),
  };
}

const following = ({ 0: all, index = 0 }: RegExpMatchArray, sentence: string): string =>
  sentence.slice(index + all.length, index + all.length + 8);

/** "Answer in 14 days", but not "once in 14 days", "for 14 days in a row" or "in 14 days of rain". */
function isInTime(leading: string, next: string): boolean {
  return (
    /\bin $/iu.test(leading) &&
    !/\b(?:once|twice|times?|days?|weeks?|hours?|months?|first|last|any|each|every) in $/iu.test(leading) &&
    !/^(?: of | advance| a row|['’])/iu.test(next)
  );
}

/** "In 14 days or less" is within them. */
function isInOrLess(leading: string, sense: Quantity['sense']): boolean {
  return sense === 'limit' && /\bin $/iu.test(leading);
}

function senseOf(groups: Readonly<Record<string, string | undefined>>): {
  readonly sense: Quantity['sense'];
  readonly strict: boolean;
  readonly said: string;
} {
  const isSaid = (side: string) => (_: Sense, index: number) => groups[`${side}${index}`] !== undefined;
  const [leading, trailing] = [sensesBefore.find(isSaid('before')), sensesAfter.find(isSaid('after'))];
  const said =
    Object.entries(groups).find(([name, text]) => name.startsWith('before') && text !== undefined)?.[1] ?? '';
  const found = leading ?? trailing;
  return { sense: found?.sense, strict: found?.strict ?? false, said };
}
