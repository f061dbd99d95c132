import type { Code } from '../../model/code.ts';
import { daysOfChange } from '../../model/code-on-day.ts';
import { formatDate } from '../../model/partial-date.ts';
import { nameOfDay } from '../../search/days.ts';
import type { NamedEntry } from '../../search/entry.ts';
import { routes } from '../routes.ts';
import { dayPage } from '../views/day-page.ts';
import { say } from '../../words/say.ts';

/** The text on a day, found by any date from that day on: “paragraph 16 in March 2019”. */
export function dayEntries(code: Code): readonly NamedEntry[] {
  const days = daysOfChange(code);
  const [first] = days;
  const before: readonly NamedEntry[] =
    first === undefined
      ? []
      : [
          {
            kind: 'page',
            href: `${routes.onDay()}#before`,
            title: say.searching.dayEntries.before({ first: formatDate(first) }),
            about: say.searching.dayEntries.textOnDay,
            text: say.searching.dayEntries.nothingHadBeenPublishedBefore({ first: formatDate(first) }),
            names: [nameOfDay('1000')],
          },
        ];
  const since = days.map((date, place): NamedEntry => {
    const next = days[place + 1];
    const { lead } = dayPage(code, date);
    return {
      kind: 'page',
      href: routes.onDay(date),
      title: say.searching.dayEntries.codeFrom({
        date: formatDate(date),
        isOver: next !== undefined,
        next: next === undefined ? '' : formatDate(next),
      }),
      about: say.searching.dayEntries.textOnDay,
      text: lead,
      names: [nameOfDay(date)],
    };
  });
  return [...before, ...since];
}
