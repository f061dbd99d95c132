import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Every element of a page's HTML, in the order in which they stand. */
export function pageElements(html: string): readonly Element[] {
  const elements: Element[] = [];
  visit(fromHtml(html), 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

/** The words of an element, those of everything in it included. */
export function wordsOf(element: Element): string {
  let words = '';
  visit(element, 'text', ({ value }) => {
    words += value;
  });
  return words.replace(/\s+/g, ' ').trim();
}

/** An attribute as it stands in the page, by its name as a property, such as `className`. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}
