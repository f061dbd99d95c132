import type { Content } from '../../content/content.ts';
import type { SearchData } from '../../search/searcher.ts';
import { withinSite } from '../site-path.ts';
import { pageTexts, withPageTexts } from './page-texts.ts';
import { searchData, searchEntries } from './search-entries.ts';

/**
 * What the search of the offline pack needs, which can fetch nothing: what the first results are found in, with the whole
 * texts of pages and what each revision changed.
 *
 * @param client the folder of the built site
 */
export async function offlineSearch(content: Content, client: string): Promise<SearchData> {
  const data = searchData(content);
  const changes = searchEntries(content).earlier.filter(({ kind }) => kind === 'change');
  const entries = [...withPageTexts(data.entries, await pageTexts(client)), ...changes];
  // On a disk the site is below no path.
  return { ...data, entries: entries.map((entry) => ({ ...entry, href: withinSite(entry.href) })) };
}
