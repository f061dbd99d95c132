import { memoize } from '../../model/memoize.ts';
import type { SearchDataFile } from '../../search/columns.ts';
import { clauseFinder } from '../search/search-files.ts';
import { fetchOnce } from './fetch-once.ts';
import { forgivingSearch } from './forgiving-search.ts';
import { inTurn } from './in-turn.ts';
import { missingNames } from './message-so-far.ts';
import { say } from '../../words/say.ts';

// Finds a clause of the latest revision as the reader types. The index is fetched when the field is first focused.
const box = document.querySelector<HTMLElement>('[data-clause-finder]');
const field = box?.querySelector('input');
const status = box?.querySelector<HTMLElement>('[data-found-status]');
const list = box?.querySelector<HTMLOListElement>('[data-found]');
const fetchFinder = fetchOnce<SearchDataFile>(clauseFinder);
/** Prepared once, because it takes longer than the searches themselves. */
const prepare = memoize(forgivingSearch);
/** How many clauses to show at most. */
const maxShown = 6;

if (box && field && status && list) {
  const ask = inTurn();
  const find = async (): Promise<void> => {
    const isLatest = ask();
    const query = field.value.trim();
    const { results, missing } = await prepare(await fetchFinder())(query, ({ kind }) => kind === 'clause');
    if (!isLatest()) return;
    const found = query === '' ? [] : results.slice(0, maxShown);
    list.replaceChildren(...found.map(({ href, title }) => item(href, title)));
    list.hidden = found.length === 0;
    const message = say.frame.findClause.found({ count: found.length });
    status.textContent = query === '' ? '' : [message, ...missingNames(missing)].join(' ');
  };
  const findNow = (): void => {
    find().catch((error: unknown) => {
      console.error(error);
      status.textContent = say.frame.findClause.weCouldNotSearchClauses;
    });
  };
  field.addEventListener('focus', () => void fetchFinder().catch(() => undefined));
  field.addEventListener('input', findNow);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') list.querySelector('a')?.click();
    if (event.key === 'ArrowDown') list.querySelector('a')?.focus();
    if (event.key !== 'Escape') return;
    field.value = '';
    findNow();
  });
  box.hidden = false;
}

function item(href: string, title: string): HTMLLIElement {
  const entry = document.createElement('li');
  entry.append(Object.assign(document.createElement('a'), { href, textContent: title }));
  return entry;
}
