import type { RootContent } from 'mdast';

/** An imported text, divided at its headings. */
export interface ImportedCode {
  /** The title of the whole text, if it starts with one. */
  readonly title?: string;
  readonly parts: readonly ImportedPart[];
  /** What could not be imported, one sentence each. */
  readonly losses: readonly string[];
}

export interface ImportedPart {
  readonly title: string;
  /** What references call a schedule or annex, whose numbers are its own: `Schedule 1`. */
  readonly schedule?: string;
  readonly clauses: readonly ImportedClause[];
}

/** A future clause. */
export interface ImportedClause {
  readonly title: string;
  /** Number or letter before its title. */
  readonly number?: string;
  readonly blocks: readonly RootContent[];
  /** Its words without formatting, to match it with a clause of the draft. */
  readonly words: string;
}
