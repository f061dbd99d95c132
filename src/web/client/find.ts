import type { SearchDataFile } from '../../search/columns.ts';
import type { Found } from '../../search/searcher.ts';
import { memoize } from '../../model/memoize.ts';
import { searchDataFile } from '../search/search-files.ts';
import { fetchOnce } from './fetch-once.ts';
import { forgivingSearch } from './forgiving-search.ts';
import type { SearchRequest } from './search-request.ts';

const fetchData = fetchOnce<SearchDataFile>(searchDataFile);
/** Prepared once, because that takes longer than the searches themselves. */
const prepare = memoize(forgivingSearch);

/** Fetches what the search needs, before the reader has typed the first word. */
export async function prepareSearch(): Promise<void> {
  prepare(await fetchData());
}

/**
 * The first results: what is found by number, name and words in today's Code, registers and pages. Texts of other revisions
 * and changes are only in the indexes that `look-further.ts` asks.
 */
export async function find({ query, kind, revision, status, theme }: SearchRequest): Promise<Found> {
  const search = prepare(await fetchData());
  return search(
    query,
    (entry) =>
      revision === '' &&
      (kind === '' || entry.kind === kind) &&
      (status === '' || entry.status === status) &&
      (theme === '' || entry.themes?.includes(theme) === true),
  );
}
