import type { RootContent } from 'mdast';

/** A text that was written elsewhere, taken apart at its headings. */
export interface ImportedCode {
  /** The title of the whole, where the text begins with one. */
  readonly title?: string;
  readonly parts: readonly ImportedPart[];
  /** What could not be carried over, one sentence each. */
  readonly losses: readonly string[];
}

export interface ImportedPart {
  readonly title: string;
  readonly clauses: readonly ImportedClause[];
}

/** What will be a clause. */
export interface ImportedClause {
  readonly title: string;
  /** Number or letter that stood before its title. */
  readonly number?: string;
  readonly blocks: readonly RootContent[];
  /** Its words without layout, to find the clause that it is. */
  readonly words: string;
}
