import type { Result } from '../../search/searcher.ts';

/** A search result as a list item, with an excerpt in which what was looked for is marked. */
export function resultItem(
  { href, title, about, excerpt }: Result,
  addressOf = (address: string) => address,
): HTMLLIElement {
  const entry = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: addressOf(href), textContent: title });
  const heading = Object.assign(document.createElement('h2'), { className: 'govuk-heading-s search__title' });
  heading.append(link);
  const note = Object.assign(document.createElement('p'), { className: 'record__meta', textContent: about });
  entry.append(heading, note);
  if (excerpt.length === 0) return entry;
  const shown = document.createElement('p');
  shown.append(
    ...excerpt.map(({ text, isFound }) =>
      isFound ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
    ),
  );
  entry.append(shown);
  return entry;
}
