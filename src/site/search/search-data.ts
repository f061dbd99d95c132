import type { Named } from '../../search/named.ts';
import type { Synonyms } from '../../search/synonyms.ts';

/** What the browser fetches once to find things by number, by name and by other names. */
export interface SearchData {
  readonly named: readonly Named[];
  readonly synonyms: Synonyms;
  /** How each revision stands, by label. */
  readonly standings: Readonly<Record<string, string>>;
  /** Words that everything here is called by: `clause`, `commitment`, `code`. */
  readonly common: readonly string[];
}

/** The clauses of the latest revision, and what they are found by on its page. */
export interface ClauseFinder {
  readonly clauses: readonly FoundClause[];
  /** As lunr serialises it. */
  readonly index: object;
  /** Every word of them as it is written. */
  readonly words: readonly string[];
}

/** A clause as the finder shows it and knows it by number or name. */
export type FoundClause = Pick<Named, 'href' | 'title' | 'names'>;
