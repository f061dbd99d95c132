import type { WatchedWord } from './force.ts';
import { numberSource, numberValue } from './numbers.ts';

/** How often something is to be done, such as `every three months` or `twice a year`. */
export interface Frequency {
  /** Its rank is how many times a year. */
  readonly word: WatchedWord;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const perYear: Readonly<Record<string, number>> = {
  hour: 8760,
  day: 365,
  morning: 365,
  afternoon: 365,
  evening: 365,
  night: 365,
  weekday: 260,
  weekend: 52,
  week: 52,
  fortnight: 26,
  month: 12,
  quarter: 4,
  year: 1,
};
const unit =
  '(?:working |calendar )?(?<unit>hour|day|morning|afternoon|evening|night|weekday|weekend|week|fortnight|month|quarter|year)s?';
const pattern = new RegExp(
  `\\b(?:(?<times>once|twice|(?<many>two|three|four|five|six|\\d+) times) (?:a|an|per|each|every|in every|in each|in any|in a|during each))(?: ${numberSource})? ${unit}\\b` +
    `|\\b(?:every|each)(?: (?<other>other|second))? ${unit.replace('?<unit>', '?<unit2>')}\\b` +
    `|\\bevery (?<number>\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four) ${unit.replace('?<unit>', '?<unit3>')}\\b`,
  'giu',
);
const small = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const larger: Readonly<Record<string, number>> = { eighteen: 18, 'twenty-four': 24 };

function smallNumber(word: string): number {
  const listed = small.indexOf(word.toLowerCase());
  return listed >= 0 ? listed : (larger[word.toLowerCase()] ?? Number(word));
}

/** Most sentences have none of these, and the pattern is slow. */
const mayRecur = /\b(?:once|twice|times|every|each)\b/iu;

/** The frequencies in figures of a sentence, in order. Those that are one word, such as `annually`, are duty words. */
export function findFrequencies(sentence: string): readonly Frequency[] {
  if (!mayRecur.test(sentence)) return [];
  return [...sentence.matchAll(pattern)].map((match) => {
    const { times, many, other, number, unit: first, unit2, unit3, figures, words } = match.groups ?? {};
    const count = times === undefined ? 1 : many === undefined ? (/twice/iu.test(times) ? 2 : 1) : smallNumber(many);
    const isCounted = figures !== undefined || words !== undefined;
    const length =
      other === undefined
        ? number === undefined
          ? isCounted
            ? numberValue(match.groups ?? {})
            : 1
          : smallNumber(number)
        : 2;
    const rank = (count * (perYear[(first ?? unit2 ?? unit3 ?? '').toLowerCase()] ?? 1)) / length;
    const form = match[0].toLowerCase();
    const word: WatchedWord = {
      form,
      phrases: [],
      of: 'when and how often',
      scale: 'often',
      rank,
      effectOfRemoval: 'weaker',
    };
    return { word, text: match[0], from: match.index, to: match.index + match[0].length };
  });
}
