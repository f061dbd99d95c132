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

/** The index of clauses, with what is needed to show a result. */
export interface ClauseFinder {
  readonly clauses: readonly Named[];
  /** As lunr serialises it. */
  readonly index: object;
}
