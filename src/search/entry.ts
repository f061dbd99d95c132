/** The kinds of search result, in the order of the search page. */
export const entryKinds = [
  'clause',
  'change',
  'recommendation',
  'point',
  'action',
  'consultation',
  'term',
  'page',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The status of a consultation, as far as it does not depend on today's date. */
export const consultationStatus = { open: 'no outcome yet', over: 'outcome published' } as const;

/** Something that can be found. */
export interface FoundEntry {
  readonly kind: EntryKind;
  /** Its address; for a clause, its anchor in the last of its revisions. */
  readonly href: string;
  readonly title: string;
  /** What it is and how it stands, in a few words; printed next to the title. */
  readonly about: string;
  /** Its status: `consultation draft` of a clause, `accepted` of a recommendation. Absent where it has none. */
  readonly status?: string;
  /** Ids of its themes. Absent where it has none. */
  readonly themes?: readonly string[];
  /** Its words: a line for each paragraph, item or row, with tabs between cells. */
  readonly text: string;
  /** Numbers and names that lead straight to it, normalised: `g`, `commitment g`. */
  readonly names?: readonly string[];
  /** Other names for it, which readers may use in a sentence. */
  readonly alsoCalled?: readonly string[];
  /** Further words to find it by, such as other names of the terms that it uses. */
  readonly words?: string;
  /** Whether it only explains who or what something is. */
  readonly isExplanation?: true;
  /** Whether it is no longer in the Code. */
  readonly removed?: true;
  /** Whether it only lists things of a kind, each of which is an entry too. */
  readonly isList?: true;
}

/** One entry of the indexes, with what they need to filter it. */
export interface SearchEntry extends FoundEntry {
  /** Labels of the revisions with its text, the linked one last; empty for anything outside the Code. */
  readonly revisions: readonly string[];
  readonly themes: readonly string[];
  /** Id of the clause, or of the clause that was changed. */
  readonly clause?: string;
}

/** Something that is found by its number only, because its words are in another entry: a numbered paragraph. */
export interface NamedEntry extends Pick<FoundEntry, 'kind' | 'href' | 'title' | 'about' | 'text'> {
  readonly names: readonly string[];
  /** Whether it had these names in an earlier revision only. */
  readonly earlier?: true;
}
