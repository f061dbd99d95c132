import type { Named } from '../../search/named.ts';
import { synonymsOf, type Synonyms } from '../../search/synonyms.ts';
import { textIndex } from '../../search/text-index.ts';
import { writtenWords } from '../../search/written-words.ts';
import type { SearchEntry } from '../../search/entry.ts';
import type { Content } from '../../source/content.ts';
import { commonWords } from './common-words.ts';
import { namedInContent } from './named-in-content.ts';
import { searchEntries } from './search-entries.ts';

/** Everything that the search of a copy on a disk needs: there nothing can be fetched. */
export interface OfflineSearch {
  readonly entries: readonly OfflineEntry[];
  /** As lunr serialises it. */
  readonly index: object;
  /** Every word of the entries as it is written. */
  readonly written: readonly string[];
  readonly named: readonly Named[];
  readonly synonyms: Synonyms;
  readonly common: readonly string[];
}

/** One thing that can be found in a copy. */
export type OfflineEntry = Pick<SearchEntry, 'href' | 'title' | 'kind' | 'text'> & { readonly about: string };

/** What stands in the Code today and outside of it, to be searched without a server. */
export function offlineSearch(content: Content): OfflineSearch {
  const entries = searchEntries(content).today.map(({ href, title, kind, text, status, revisions }): OfflineEntry => {
    const last = revisions.at(-1);
    const about = [
      kind,
      ...(last === undefined ? [] : [`revision ${last}`]),
      ...(status === undefined ? [] : [status]),
    ];
    return { href, title, kind, text, about: about.join(', ') };
  });
  return {
    entries,
    index: textIndex(entries).toJSON(),
    written: writtenWords(entries),
    named: namedInContent(content),
    synonyms: synonymsOf(content.glossary),
    common: commonWords(content),
  };
}
