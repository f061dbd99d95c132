import { lastDayOfChange } from '../model/code-on-day.ts';
import { partialDateSchema, type PartialDate } from '../model/partial-date.ts';
import { routes } from './routes.ts';

/** A day or month on which something changed, and the addresses of what it had, by name: `16`, `g`. */
export interface DayOfChange {
  readonly date: PartialDate;
  readonly places: Readonly<Record<string, string>>;
}

/** The fields of the form that asks for a day. */
export const dayFields = ['day', 'month', 'year', 'place'] as const;

/** What somebody asked for, as they typed it. */
export type AskedDay = Readonly<Record<(typeof dayFields)[number], string>>;

/** Where to go, or what is wrong with what was typed. */
export type FoundDay = { readonly href: string } | { readonly problem: string };

/** What an address asks for. */
export function askedDay(query: URLSearchParams): AskedDay {
  const value = (name: string): string => (query.get(name) ?? '').trim().slice(0, 60);
  return { day: value('day'), month: value('month'), year: value('year'), place: value('place') };
}

/** The page of the last day on or before the one that was asked for, at the paragraph or clause if one was named. */
export function findDay(days: readonly DayOfChange[], asked: AskedDay): FoundDay {
  const date = readDate(asked);
  if (date === undefined) return { problem: 'Enter a date that exists, such as 14 3 2019, or a month and a year.' };
  const found = lastDayOfChange(
    days.map((one) => one.date),
    date,
  );
  if (found === undefined) return { href: `${routes.onDay()}#before` };
  if (asked.place === '') return { href: routes.onDay(found) };
  const places = days.find((one) => one.date === found)?.places ?? {};
  const anchor = new Map(Object.entries(places)).get(placeKey(asked.place));
  if (anchor === undefined)
    return {
      problem: `There was no paragraph or clause “${asked.place}” then. Leave this field empty to see all that there were.`,
    };
  return { href: routes.onDay(found, anchor) };
}

/** A number or letter as the form looks it up: `paragraph 16`, `¶ 16` and `para. 16` are `16`. */
export function placeKey(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/^(?:paragraphs?|paras?|clause|commitment|article|section|rule|number|no)\b\.?/u, '')
    .replaceAll(/[¶§#\s.]+/gu, '');
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function readDate({ day, month, year }: AskedDay): PartialDate | undefined {
  if (!/^\d{4}$/.test(year) || (month === '' && day !== '')) return undefined;
  const named = months.indexOf(month.toLowerCase().slice(0, 3)) + 1;
  const monthNumber = named > 0 ? String(named) : month;
  const parts = [year, monthNumber, day].filter((part) => part !== '').map((part) => part.padStart(2, '0'));
  const { data } = partialDateSchema.safeParse(parts.join('-'));
  return data;
}
