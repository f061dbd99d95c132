import { searcher, type Found, type IsWanted, type SearchData } from './searcher.ts';
import { similarWordFinder } from './similar-words.ts';

/** Prepares a search that forgives misspelt words, for where the help for that is at hand. */
export function forgivingSearcher(data: SearchData): (query: string, isWanted?: IsWanted) => Found {
  const search = searcher(data);
  return (query, isWanted) => search(query, isWanted, similarWordFinder);
}
