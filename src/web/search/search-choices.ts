import { sortingDates } from '../../model/sorting-dates.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import { clausesOf, publishedRevisions, type Revision } from '../../model/code.ts';
import { currentRevision } from '../../model/current-standing.ts';
import type { Theme } from '../../model/workshops/workshop.ts';
import { entryKinds, type EntryKind, type SearchEntry } from '../../search/entry.ts';
import type { Content } from '../../content/content.ts';
import { registersOn } from '../register-pages.ts';
import { searchEntries } from './search-entries.ts';
import { say } from '../../words/say.ts';

/** The filters of the search page. */
export interface SearchChoices {
  readonly kinds: readonly { readonly value: EntryKind; readonly text: string }[];
  /** Oldest first, each with its date of publication, and the first on which it may have been the latest. */
  readonly revisions: readonly { readonly label: string; readonly date: PartialDate; readonly since: PartialDate }[];
  /** Statuses by kind of entry; a clause has the status of its revision. */
  readonly statuses: readonly { readonly kind: string; readonly values: readonly string[] }[];
  readonly themes: readonly Theme[];
  readonly current: Revision | undefined;
}

const names: Readonly<Record<EntryKind, string>> = {
  clause: say.searching.searchChoices.clauses,
  change: say.searching.searchChoices.changesOnly,
  recommendation: say.searching.searchChoices.recommendations,
  point: say.searching.searchChoices.points,
  action: say.searching.searchChoices.actions,
  consultation: say.searching.searchChoices.consultations,
  term: say.searching.searchChoices.terms,
  page: say.searching.searchChoices.pages,
};

/** The filters for the site's content. */
export function searchChoices(content: Content): SearchChoices {
  const dates = sortingDates(content.code);
  const { current, earlier } = searchEntries(content);
  const entries = [...current, ...earlier];
  const statuses = entryKinds.map((kind) => ({ kind: names[kind], values: statusesOf(entries, kind) }));
  return {
    kinds: entryKinds
      .filter((kind) => entries.some((entry) => entry.kind === kind))
      .map((value) => ({ value, text: names[value] })),
    revisions: publishedRevisions(content.code).map(({ label, record }) => ({
      label,
      date: record.date,
      since: dates.get(label) ?? record.date,
    })),
    statuses: statuses.filter(({ values }) => values.length > 0),
    themes: registersOn(content).has('recommendations') ? content.themes : [],
    current: currentRevision(content.code),
  };
}

function statusesOf(entries: readonly SearchEntry[], kind: EntryKind): readonly string[] {
  const all = entries.filter((entry) => entry.kind === kind).flatMap(({ status }) => status?.split(', ') ?? []);
  return [...new Set(all)].sort();
}

/** What somebody could type to find a clause of the latest revision: its number, and words of its title. */
export function exampleQueries(current: Revision | undefined): { readonly number: string; readonly words: string } {
  const clauses = current === undefined ? [] : clausesOf(current);
  const numbered = clauses.find(({ number }) => number !== undefined);
  return {
    number: numbered?.number === undefined ? '1' : `${numbered.unit} ${numbered.number}`,
    words: clauses.at(-1)?.text.front.title.toLowerCase() ?? 'purpose',
  };
}
