import { readSearchData, type SearchDataFile } from '../../search/columns.ts';
import { forgivingSearcher } from '../../search/forgiving-searcher.ts';
import { resultItem } from './result-item.ts';
import { resultsMessage } from './results-message.ts';

declare global {
  /** Set by the data script next to this one: pages opened from a disk cannot fetch anything. */
  var offlineSearch: SearchDataFile;
}

// The search of the offline pack. Bundled as a classic script, because browsers run no modules from a disk.
const find = forgivingSearcher(readSearchData(globalThis.offlineSearch));
const shown = 20;

const box = document.querySelector<HTMLElement>('[data-search]');
const field = document.querySelector<HTMLInputElement>('#q');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const list = document.querySelector<HTMLOListElement>('[data-results]');

if (box && field && status && list) {
  const search = (): void => {
    const query = field.value.trim();
    const found = find(query);
    list.replaceChildren(...(query === '' ? [] : found.results.slice(0, shown)).map((one) => resultItem(one, fileOf)));
    status.textContent = query === '' ? '' : resultsMessage({ ...found, query, count: found.results.length });
  };
  field.addEventListener('input', search);
  box.querySelector('button')?.addEventListener('click', search);
  box.querySelector('details')?.remove();
  for (const part of document.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
  box.hidden = false;
}

/** The file for an address, relative to the search page: no server adds `index.html`. */
function fileOf(href: string): string {
  const [, path = '', anchor = ''] = /^([^#]*)(.*)$/.exec(href) ?? [];
  return `..${path.endsWith('/') ? `${path}index.html` : path}${anchor}`;
}
