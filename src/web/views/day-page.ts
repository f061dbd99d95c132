import { citablePlaces } from '../../model/citable-places.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { clausesOf, publishedRevisions, type Code, type Revision } from '../../model/code.ts';
import { codeOnDay, daysOfChange } from '../../model/code-on-day.ts';
import { currentRevision, eventsAfterPublication, hasRevisionInForce } from '../../model/current-standing.ts';
import { describeEvent } from '../../model/describe-event.ts';
import { labelIn } from '../../model/labels.ts';
import { numberedParagraphs } from '../../model/numbered-paragraphs.ts';
import { formatDate, type PartialDate } from '../../model/partial-date.ts';
import { publishedAs } from '../../model/revision-statuses.ts';
import { placeKey, type DayOfChange } from '../find-day.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { revisionSummary, type RevisionSummary } from './revision-summary.ts';
import { locale, say } from '../../words/say.ts';

/** A clause as it was called on a day, with its numbered paragraphs. */
export interface NamedClause extends MenuLink {
  readonly id: string;
  readonly paragraphs: readonly (MenuLink & { readonly id: string })[];
}

/** What a page about the Code on a day or in a month has. */
export interface DayPage {
  readonly date: PartialDate;
  /** `on 4 October 2018`, `at the end of February 2019`. */
  readonly when: string;
  /** What had been published and what was in force, as a sentence. */
  readonly lead: string;
  /** What the date leaves open. */
  readonly doubts: readonly string[];
  /** What happened on it. */
  readonly happened: readonly string[];
  /** Until when it stayed so. */
  readonly until: string;
  /** The revisions published by then, the latest first, as they stood then. */
  readonly published: readonly RevisionSummary[];
  /** The one to read then, as `/code/` would have shown it. */
  readonly shown?: Revision;
  readonly clauses: readonly NamedClause[];
}

/** The page of a day or month on which something changed. */
export function dayPage(code: Code, date: PartialDate): DayPage {
  const { code: then, perhaps, perhapsEvents } = codeOnDay(code, date);
  const shown = currentRevision(then);
  const days = daysOfChange(code);
  const next = days[days.indexOf(date) + 1];
  const isDay = date.length === 10;
  return {
    date,
    when: `${isDay ? 'on' : say.views.dayPage.atEndOf} ${formatDate(date)}`,
    lead: leadSentence(then),
    doubts: [
      ...(isDay
        ? []
        : [say.views.dayPage.recordGivesOnlyMonthEarlier({ isCount: date.length === 7, date: formatDate(date) })]),
      ...perhaps.map(({ label, record }) =>
        say.views.dayPage.revisionWasPublishedInRecord({ label, date: formatDate(record.date) }),
      ),
      ...perhapsEvents.map((event) =>
        say.views.dayPage.inRecordDoesNotGive({ event: describeEvent(event), date: formatDate(event.date) }),
      ),
    ],
    happened: whatHappened(code, date),
    until:
      next === undefined
        ? say.views.dayPage.nothingHasChangedSince
        : say.views.dayPage.thisDidNotChangeUntil({ next: formatDate(next) }),
    published: then.revisions.map((revision) => revisionSummary(then, revision)).toReversed(),
    ...(shown === undefined ? {} : { shown }),
    clauses:
      shown === undefined
        ? []
        : clausesOf(shown).map((clause) => ({
            id: clause.id,
            text: clauseHeading(clause),
            href: routes.inRevision(shown.label, clause.id),
            paragraphs: numberedParagraphs(clause.text.tree).map(({ id }) => ({
              id,
              text: labelIn(shown, id),
              href: routes.inRevision(shown.label, id),
            })),
          })),
  };
}

/** The days for the form, with the names of what there was on each. */
export function daysToFind(code: Code): readonly DayOfChange[] {
  return daysOfChange(code).map((date) => {
    const shown = currentRevision(codeOnDay(code, date).code);
    const clauses = shown === undefined ? [] : clausesOf(shown);
    const names = [
      ...clauses.flatMap(({ id, number, text }) => [
        ...(number === undefined ? [] : [[placeKey(number), id] as const]),
        ...numberedParagraphs(text.tree).map((paragraph) => [placeKey(paragraph.number), paragraph.id] as const),
      ]),
      // Items and definitions as citations name them lead to what they are in.
      ...clauses.flatMap((clause) => [
        [placeKey(clause.text.front.title), clause.id] as const,
        ...citablePlaces(clause).flatMap(({ name, holder }) =>
          [
            name,
            name.replaceAll(/, (?:list \d+, )?item (\S+)/g, ' ($1)'),
            name.replace(/^.*(?=definition of)/, ''),
          ].map((one) => [placeKey(one), holder] as const),
        ),
      ]),
    ];
    // The first has the name where a schedule counts again.
    return { date, places: Object.fromEntries(names.toReversed()) };
  });
}

/** Numbers that somebody could ask for, those of a paragraph and of a clause: `16 or G`. Empty if nothing has one. */
export function examplePlaces(code: Code): string {
  const current = currentRevision(code);
  const clauses = current === undefined ? [] : clausesOf(current).filter(({ schedule }) => schedule === undefined);
  const paragraphs = clauses.flatMap(({ text }) => numberedParagraphs(text.tree).map(({ number }) => number));
  const numbers = clauses.flatMap(({ number }) => number ?? []);
  const some = [paragraphs.at(paragraphs.length / 2), numbers.at(numbers.length / 2)].filter(
    (one) => one !== undefined,
  );
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(new Set(some));
}

function leadSentence(then: Code): string {
  const latest = then.revisions.at(-1);
  if (latest === undefined) return say.views.dayPage.nothingHadBeenPublished;
  const inForce = hasRevisionInForce(then) ? currentRevision(then) : undefined;
  const first = say.views.dayPage.latestPublishedRevisionWas({ label: latest.label });
  return inForce === undefined
    ? say.views.dayPage.noRevisionWasInForce({ first })
    : say.views.dayPage.revisionWasInForce({ first, label: inForce.label });
}

function whatHappened(code: Code, date: PartialDate): readonly string[] {
  return [
    ...publishedRevisions(code)
      .filter(({ record }) => record.date === date)
      .map(({ label, record }) => say.views.dayPage.revisionWasPublishedAs({ label, called: publishedAs(record) })),
    ...eventsAfterPublication(code)
      .filter((event) => event.date === date)
      .map((event) => [`${describeEvent(event)}.`, event.reason ?? ''].join(' ').trim()),
  ];
}
