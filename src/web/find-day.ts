import { lastDayOfChange } from '../model/code-on-day.ts';
import { formatDate, partialDateSchema, type PartialDate } from '../model/partial-date.ts';
import { routes } from './routes.ts';
import { say } from '../words/say.ts';

/** A day or month on which something changed, and the addresses of what it had, by name: `16`, `g`. */
export interface DayOfChange {
  readonly date: PartialDate;
  readonly places: Readonly<Record<string, string>>;
}

/** The fields of the form that asks for a day. */
export const dayFields = ['day', 'month', 'year', 'place'] as const;

/** What somebody asked for, as they typed it. */
export type AskedDay = Readonly<Record<(typeof dayFields)[number], string>>;

/** A place that there was, instead of one that there was not. */
export interface OtherPlace {
  readonly text: string;
  readonly href: string;
}

/** Where to go, or what is wrong with what was typed, and what there is instead. */
export type FoundDay =
  { readonly href: string } | { readonly problem: string; readonly instead?: readonly OtherPlace[] };

/** What an address asks for. */
export function askedDay(query: URLSearchParams): AskedDay {
  const value = (name: string): string => (query.get(name) ?? '').trim().slice(0, 60);
  return { day: value('day'), month: value('month'), year: value('year'), place: value('place') };
}

/** The page of the last day on or before the one that was asked for, at the paragraph or clause if one was named. */
export function findDay(days: readonly DayOfChange[], asked: AskedDay, today: string): FoundDay {
  const date = readDate(asked);
  if (date === undefined) return { problem: say.frame.findDay.enterDateThatExistsSuch };
  const all = days.map((one) => one.date);
  const last = all.at(-1);
  if (date > today.slice(0, date.length))
    return {
      problem: say.frame.findDay.hasNotComeYetSo({ date: formatDate(date) }),
      instead: last === undefined ? [] : [{ text: say.frame.findDay.textSinceLastChange, href: routes.onDay(last) }],
    };
  const found = lastDayOfChange(all, date);
  if (found === undefined) return { href: `${routes.onDay()}#before` };
  if (asked.place === '') return { href: routes.onDay(found) };
  const places = placesOn(days, found);
  const key = placeKey(asked.place);
  // “16b” may be an item of paragraph 16.
  const anchor = places.get(key) ?? places.get(key.replace(/(?<=\d)(\p{L})$/u, '($1)'));
  return anchor === undefined ? notThere(days, found, asked.place) : { href: routes.onDay(found, anchor) };
}

/** That there was no such place on a day, with when there was one, what it would be in, and all that there were. */
function notThere(days: readonly DayOfChange[], date: PartialDate, typed: string): FoundDay {
  const key = placeKey(typed);
  const places = placesOn(days, date);
  const whole = containing(key, places);
  const holder = whole === undefined ? undefined : places.get(whole);
  const otherDay = days.find((day) => placesOn(days, day.date).has(key));
  const other = otherDay === undefined ? undefined : placesOn(days, otherDay.date).get(key);
  return {
    problem: say.frame.findDay.thereWasNoParagraphItem({ typed }),
    instead: [
      ...(otherDay === undefined || other === undefined
        ? []
        : [
            {
              text: say.frame.findDay.asItWasOn({
                typed,
                isCount: otherDay.date.length === 10,
                date: formatDate(otherDay.date),
              }),
              href: routes.onDay(otherDay.date, other),
            },
          ]),
      ...(whole === undefined || holder === undefined
        ? []
        : [
            {
              text: say.frame.findDay.nearestThatThereWas({ toUpperCase: whole.toUpperCase() }),
              href: routes.onDay(date, holder),
            },
          ]),
      { text: say.frame.findDay.everyClauseAndParagraphThat, href: routes.onDay(date) },
    ],
  };
}

/** The longest number that a number starts with: `16` for `16(b)` or `16c`; or the nearest number below it. */
function containing(key: string, places: ReadonlyMap<string, string>): string | undefined {
  const shorter = Array.from({ length: key.length - 1 }, (_, cut) => key.slice(0, key.length - 1 - cut));
  // `1` is not where somebody looks who asks for 199.
  // Nor is `d` where a definition is.
  const goesOn = (start: string) => (/\d$/.test(start) ? /^\d/ : /^\p{L}/u).test(key.slice(start.length));
  const starts = shorter.find((start) => places.has(start) && !goesOn(start));
  if (starts !== undefined || !/^\d+$/.test(key)) return starts;
  const numbers = [...places.keys()]
    .filter((one) => /^\d+$/.test(one))
    .sort((one, other) => Number(one) - Number(other));
  return numbers.findLast((one) => Number(one) <= Number(key)) ?? numbers[0];
}

function placesOn(days: readonly DayOfChange[], date: PartialDate): ReadonlyMap<string, string> {
  return new Map(Object.entries(days.find((one) => one.date === date)?.places ?? {}));
}

/** A number, letter or title as the form looks it up: `paragraph 16`, `¶ 16` and `para. 16` are `16`. */
export function placeKey(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/^(?:paragraphs?|paras?|clauses?|commitments?|article|section|rule|number|no)\b\.?/u, '')
    .replaceAll(/[¶§#\s.,“”‘’"']+/gu, '');
}

/** A date that was typed into one field, such as `14/3/2019`, `14 March 2019` or `2019-03-14`, in its fields. */
function inFields({ day, month, year }: AskedDay): Pick<AskedDay, 'day' | 'month' | 'year'> {
  const typed = [day, month, year].filter((part) => part !== '');
  const parts = typed
    .join(' ')
    .split(/[\s/.,-]+/)
    .map((part) => part.replace(/(?<=^\d+)(?:st|nd|rd|th)$/i, ''));
  if (typed.length !== 1 || parts.length === 1)
    return { day: day.replace(/(?<=^\d+)(?:st|nd|rd|th)$/i, ''), month, year };
  const [first = '', second = '', third = ''] = /^\d{4}$/.test(parts[0] ?? '') ? parts.toReversed() : parts;
  return parts.length === 2 ? { day: '', month: first, year: second } : { day: first, month: second, year: third };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function readDate(asked: AskedDay): PartialDate | undefined {
  const { day, month, year } = inFields(asked);
  if (!/^\d{4}$/.test(year) || (month === '' && day !== '')) return undefined;
  const named = months.indexOf(month.toLowerCase().slice(0, 3)) + 1;
  const monthNumber = named > 0 ? String(named) : month;
  const parts = [year, monthNumber, day].filter((part) => part !== '').map((part) => part.padStart(2, '0'));
  const { data } = partialDateSchema.safeParse(parts.join('-'));
  return data;
}
