import { readSearchData, type SearchDataFile } from '../../search/columns.ts';
import { searcher, type Found, type IsWanted } from '../../search/searcher.ts';

/** Prepares a search that fetches the help for misspelt words when a query needs it. */
export function forgivingSearch(file: SearchDataFile): (query: string, isWanted?: IsWanted) => Promise<Found> {
  const search = searcher(readSearchData(file));
  return async (query, isWanted) => {
    const found = search(query, isWanted);
    if (!found.mayBeMisspelt) return found;
    const { similarWordFinder } = await import('../../search/similar-words.ts');
    return search(query, isWanted, similarWordFinder);
  };
}
