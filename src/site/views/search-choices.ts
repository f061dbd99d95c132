import { publishedRevisions, type Revision } from '../../code/code.ts';
import { currentRevision } from '../../code/standing-of.ts';
import type { Theme } from '../../provenance/workshop.ts';
import { entryKinds, type EntryKind, type SearchEntry } from '../../search/entry.ts';
import type { Content } from '../../source/content.ts';
import { searchEntries } from '../search/search-entries.ts';

/** What a search can be limited to. */
export interface SearchChoices {
  readonly kinds: readonly { readonly value: EntryKind; readonly text: string }[];
  /** Oldest first, each with the date from which it was the latest. */
  readonly revisions: readonly { readonly label: string; readonly since: string }[];
  /** By the kind of thing that has them; a clause's is that of its revision. */
  readonly statuses: readonly { readonly kind: string; readonly values: readonly string[] }[];
  readonly themes: readonly Theme[];
  readonly current: Revision | undefined;
}

const names: Readonly<Record<EntryKind, string>> = {
  clause: 'Clauses',
  change: 'Changes only',
  recommendation: 'Recommendations',
  action: 'Actions',
  consultation: 'Consultations',
  term: 'Terms',
  page: 'Pages',
};

/** The choices that the content of the site gives. */
export function searchChoices(content: Content): SearchChoices {
  const { today, earlier } = searchEntries(content);
  const entries = [...today, ...earlier];
  const statuses = entryKinds.map((kind) => ({ kind: names[kind], values: statusesOf(entries, kind) }));
  return {
    kinds: entryKinds.map((value) => ({ value, text: names[value] })),
    revisions: publishedRevisions(content.code).map(({ label, record }) => ({ label, since: record.date })),
    statuses: statuses.filter(({ values }) => values.length > 0),
    themes: content.themes,
    current: currentRevision(content.code),
  };
}

function statusesOf(entries: readonly SearchEntry[], kind: EntryKind): readonly string[] {
  const all = entries.filter((entry) => entry.kind === kind).flatMap(({ status }) => status?.split(', ') ?? []);
  return [...new Set(all)].sort();
}
