import { find, prepareSearch } from './find.ts';
import type { Result } from '../../search/searcher.ts';
import { inTurn } from './in-turn.ts';
import type { SearchRequest } from './search-request.ts';
import { resultItem } from './result-item.ts';
import { messageSoFar } from './message-so-far.ts';
import { say } from '../../words/say.ts';

// Searches as the reader types. The address has the query, so that it can be saved and shared.
const form = document.querySelector<HTMLFormElement>('[data-search]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const list = document.querySelector<HTMLOListElement>('[data-results]');
const more = document.querySelector<HTMLButtonElement>('[data-more]');
const names = ['q', 'kind', 'revision', 'date', 'status', 'theme'] as const;
/** Results to show at a time. */
const pageSize = 10;
/** Milliseconds without typing before the search starts. */
const pause = 150;

type LoadResult = () => Promise<Result>;

if (form && status && list && more) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = inTurn();
  let all: readonly LoadResult[] = [];

  const field = (name: (typeof names)[number]): string => {
    const value = new FormData(form).get(name);
    return typeof value === 'string' ? value.trim() : '';
  };

  const search = async (): Promise<void> => {
    const isLatest = ask();
    const revision = field('revision') || labelAtDate(form, field('date'));
    const request: SearchRequest = {
      query: field('q'),
      kind: field('kind'),
      revision: revision ?? '',
      status: field('status'),
      theme: field('theme'),
    };
    updateAddress();
    if (request.query === '' || revision === undefined) {
      show([], []);
      status.textContent = revision === undefined ? say.frame.search.noRevisionWasPublishedBy : '';
      return;
    }
    const found = await find(request);
    // The reader has typed on in the meantime.
    if (!isLatest()) return;
    const { results } = found;
    const state = { ...found, query: request.query, count: results.length };
    show(
      results.map((one) => () => Promise.resolve(one)),
      results.slice(0, pageSize),
    );
    status.textContent = messageSoFar(state);
    // Fetched now, so that the first results wait for nothing.
    const { lookFurther, resultsMessage } = await import('./look-further.ts');
    const further = await lookFurther(request, found);
    const added = await Promise.all(
      further.results.slice(0, Math.max(0, pageSize - results.length)).map((load) => load()),
    );
    if (!isLatest()) return;
    all = [...all, ...further.results];
    list.append(...added.map((one) => resultItem(one)));
    more.hidden = all.length <= list.children.length;
    status.textContent = resultsMessage({ ...state, ...further, count: all.length });
  };

  const show = (found: readonly LoadResult[], first: readonly Result[]): void => {
    all = found;
    list.replaceChildren(...first.map((one) => resultItem(one)));
    more.hidden = found.length <= first.length;
  };

  const updateAddress = (): void => {
    const parameters = new URLSearchParams(
      names.map((name) => [name, field(name)]).filter(([, value]) => value !== ''),
    );
    history.replaceState(null, '', parameters.size === 0 ? location.pathname : `?${parameters.toString()}`);
  };

  const searchNow = (): void => {
    clearTimeout(timer);
    search().catch((error: unknown) => {
      console.error(error);
      status.textContent =
        list.children.length === 0 ? say.frame.search.searchCouldNotLoadCheck : say.frame.search.restOfSearchCouldNot;
    });
  };

  form.addEventListener('focusin', () => {
    prepareSearch().catch(() => undefined);
  });
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(searchNow, pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    searchNow();
  });
  more.addEventListener('click', () => {
    void showMore();
  });

  const showMore = async (): Promise<void> => {
    const count = list.children.length;
    const next = await Promise.all(all.slice(count, count + pageSize).map((load) => load()));
    list.append(...next.map((one) => resultItem(one)));
    more.hidden = all.length <= list.children.length;
    list.children[count]?.querySelector('a')?.focus();
  };

  const parameters = new URLSearchParams(location.search);
  for (const name of names) {
    const control = form.elements.namedItem(name);
    const value = parameters.get(name);
    if (value !== null && (control instanceof HTMLInputElement || control instanceof HTMLSelectElement))
      control.value = value;
  }
  form.hidden = false;
  for (const part of document.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
  const limited = form.querySelector('details');
  if (limited && names.some((name) => name !== 'q' && field(name) !== '')) limited.open = true;
  if (field('q') !== '') searchNow();
}

/** Label of the latest revision at a date: empty without a date, `undefined` if none was published yet. */
function labelAtDate(form: HTMLFormElement, date: string): string | undefined {
  if (date === '') return '';
  const options = [...form.querySelectorAll<HTMLOptionElement>('option[data-since]')];
  return options.findLast(({ dataset }) => (dataset['since'] ?? '') <= date)?.value;
}
