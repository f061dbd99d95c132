/** What can be found, in the order in which the search page offers it. */
export const entryKinds = ['clause', 'change', 'recommendation', 'action', 'consultation', 'term', 'page'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** How a consultation stands, as far as that does not hang on the day on which somebody reads it. */
export const consultationStatus = { open: 'no outcome yet', over: 'outcome published' } as const;

/** One thing that can be found. */
export interface SearchEntry {
  readonly kind: EntryKind;
  /** Where it leads: of a clause, to its anchor in the last of its revisions. */
  readonly href: string;
  readonly title: string;
  /** How it stands: `consultation draft` of a clause, `accepted` of a recommendation. Absent where nothing stands for it. */
  readonly status?: string;
  /** Labels of the revisions in which its text stands, the one that it leads to last; empty for what stands outside of the Code. */
  readonly revisions: readonly string[];
  /** Ids of its themes. */
  readonly themes: readonly string[];
  /** Its words. */
  readonly text: string;
  /** Id of the clause that it is, or whose change it is. */
  readonly clause?: string;
}
