import { find, nothing, type Result, type Results } from './find.ts';
import type { Wanted } from './places-to-ask.ts';
import { told } from './told.ts';

// Searches while somebody types. What is looked for stands in the address, so that it can be kept and sent to others.
const form = document.querySelector<HTMLFormElement>('[data-search]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const list = document.querySelector<HTMLOListElement>('[data-results]');
const more = document.querySelector<HTMLButtonElement>('[data-more]');
const names = ['q', 'kind', 'revision', 'date', 'status', 'theme'] as const;
/** Results that are shown at a time. */
const step = 10;
/** How long, in milliseconds, somebody who types pauses before what they typed is looked for. */
const pause = 150;

if (form && status && list && more) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  let shown = nothing;

  const field = (name: (typeof names)[number]): string => {
    const value = new FormData(form).get(name);
    return typeof value === 'string' ? value.trim() : '';
  };

  const search = async (): Promise<void> => {
    const turn = ++latest;
    const revision = field('revision') || asAt(form, field('date'));
    const wanted: Wanted = {
      query: field('q'),
      kind: field('kind'),
      revision: revision ?? '',
      status: field('status'),
      theme: field('theme'),
    };
    keepInAddress();
    if (wanted.query === '' || revision === undefined) {
      show(nothing, []);
      status.textContent = revision === undefined ? 'No revision had been published by that date.' : '';
      return;
    }
    const results = await find(wanted);
    const first = await Promise.all(results.all.slice(0, step).map((load) => load()));
    // Somebody has typed on meanwhile.
    if (turn !== latest) return;
    show(results, first);
    status.textContent = told(results.all.length, wanted.query, results.read);
  };

  const show = (results: Results, first: readonly Result[]): void => {
    shown = results;
    list.replaceChildren(...first.map(item));
    more.hidden = results.all.length <= first.length;
  };

  const keepInAddress = (): void => {
    const asked = new URLSearchParams(names.map((name) => [name, field(name)]).filter(([, value]) => value !== ''));
    history.replaceState(null, '', asked.size === 0 ? location.pathname : `?${asked.toString()}`);
  };

  const searchNow = (): void => {
    clearTimeout(waiting);
    search().catch((error: unknown) => {
      console.error(error);
      list.replaceChildren();
      status.textContent =
        'The search could not be loaded. Check your connection and try again, or use the A to Z below.';
    });
  };

  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(searchNow, pause);
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
    const next = await Promise.all(shown.all.slice(count, count + step).map((load) => load()));
    list.append(...next.map(item));
    more.hidden = shown.all.length <= list.children.length;
    list.children[count]?.querySelector('a')?.focus();
  };

  const asked = new URLSearchParams(location.search);
  for (const name of names) {
    const control = form.elements.namedItem(name);
    const value = asked.get(name);
    if (value !== null && (control instanceof HTMLInputElement || control instanceof HTMLSelectElement))
      control.value = value;
  }
  form.hidden = false;
  for (const part of document.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
  const limited = form.querySelector('details');
  if (limited && names.some((name) => name !== 'q' && field(name) !== '')) limited.open = true;
  if (field('q') !== '') searchNow();
}

/** Label of the revision that was the latest at a date; empty where no date is given, nothing where none was published yet. */
function asAt(form: HTMLFormElement, date: string): string | undefined {
  if (date === '') return '';
  const options = [...form.querySelectorAll<HTMLOptionElement>('option[data-since]')];
  return options.findLast(({ dataset }) => (dataset['since'] ?? '') <= date)?.value;
}

function item({ href, title, about, excerpt }: Result): HTMLLIElement {
  const entry = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href, textContent: title });
  const heading = document.createElement('h2');
  heading.className = 'govuk-heading-s search__title';
  heading.append(link);
  const note = Object.assign(document.createElement('p'), { className: 'record__meta', textContent: about });
  entry.append(heading, note);
  if (excerpt !== undefined) entry.append(excerptOf(excerpt));
  return entry;
}

/** The words around what was found. Only its text and its marks are taken up. */
function excerptOf(html: string): HTMLParagraphElement {
  const shown = document.createElement('p');
  for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
    const isMark = node.nodeName === 'MARK';
    const words = node.textContent ?? '';
    shown.append(isMark ? Object.assign(document.createElement('mark'), { textContent: words }) : words);
  }
  return shown;
}
