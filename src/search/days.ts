import { isStopWord, splitWords } from './search-words.ts';

/** A day or month in a query, and the words around it. */
export interface AskedDay {
  /** As an ISO date: `2019-03` or `2019-03-14`. */
  readonly date: string;
  readonly rest: string;
  /** Whether it asks for what there was before that day or month began. */
  readonly isBefore: boolean;
}

const months = 'january february march april may june july august september october november december'.split(' ');
const month = `(?<month>${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?`).join('|')})`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?<year>(?:19|20)\\d\\d)';
const forms = [
  `${day}(?: of)? ${month},? ${year}`,
  `${month} ${day},? ${year}`,
  `${month} ${year}`,
  `(?<day>\\d{1,2})[/.](?<number>\\d{1,2})[/.]${year}`,
  `${year}-(?<number>\\d\\d)-(?<day>\\d\\d)`,
  `${year}-(?<number>\\d\\d)`,
].map((form) => new RegExp(`\\b${form}\\b`, 'i'));

/** The day or month that a query names; undefined if it names none. */
export function dayIn(query: string): AskedDay | undefined {
  for (const form of forms) {
    const found = form.exec(query);
    if (found?.groups === undefined) continue;
    const named = months.findIndex((name) =>
      name.startsWith((found.groups?.['month'] ?? '-').toLowerCase().slice(0, 3)),
    );
    const number = found.groups['number'] ?? String(named + 1);
    const parts = [found.groups['year'], number, found.groups['day']].filter((part) => part !== undefined);
    return {
      date: parts.map((part) => part.padStart(2, '0')).join('-'),
      rest: query.replace(form, ' ').trim(),
      isBefore: /\bbefore (?:the )?$/i.test(query.slice(0, found.index)),
    };
  }
  return undefined;
}

/** Words by which a query asks for the text itself as it was. */
const wordsForText =
  /^(?:stood|stand|said|read|looked|like|version|revision|text|wording|force|inforce|historic|old|then|before|after|since|during|until)$/;

/** Whether words ask for nothing but the text, or for a place in it: "paragraph 16 as it stood in". */
export function isAboutText(rest: string, common: ReadonlySet<string>): boolean {
  return splitWords(rest).every(
    (word) => isStopWord(word) || common.has(word) || wordsForText.test(word) || /^(?:\d+\p{L}?|\p{L})$/u.test(word),
  );
}

const wordForChange = /^(?:change[ds]?|changing|differen(?:t|ces?)|amended|amendments?|new)$/;

/** Whether words before a day ask for nothing but what changed since, in all or in a place: "changes to paragraph 16 since". */
export function isAboutChanges(rest: string, common: ReadonlySet<string>): boolean {
  const words = splitWords(rest);
  const others = words.filter((word) => !wordForChange.test(word));
  return others.length < words.length && /(?:since|after|from)$/i.test(rest) && isAboutText(others.join(' '), common);
}

/** What something is named after a day for: the text from then on, or what changed since. */
export type NamedAfterDay = 'day' | 'since';

/** The name of what there was from a day or month on, `day 2019 02`, or of what changed since, `since 2019 02`. */
export function nameOfDay(date: string, what: NamedAfterDay = 'day'): string {
  return `${what} ${date.replaceAll('-', ' ')}`;
}

/** What there was on a day, or before it: of what is named after days, the last. */
export function onDay<T extends { readonly names?: readonly string[] }>(
  entries: readonly T[],
  { date, isBefore }: Pick<AskedDay, 'date' | 'isBefore'>,
  what: NamedAfterDay = 'day',
): T | undefined {
  const dayName = new RegExp(`^${what} (\\d{4}(?: \\d\\d){0,2})$`);
  return entries
    .flatMap((entry) =>
      (entry.names ?? []).map((name) => ({ entry, since: dayName.exec(name)?.[1]?.replaceAll(' ', '-') })),
    )
    .filter(
      ({ since }) =>
        since !== undefined && (isBefore ? since.slice(0, date.length) < date : since.slice(0, date.length) <= date),
    )
    .toSorted((one, other) => ((one.since ?? '') < (other.since ?? '') ? -1 : 1))
    .at(-1)?.entry;
}
