import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Every element of a page's HTML, in order. */
export function pageElements(html: string): readonly Element[] {
  const elements: Element[] = [];
  visit(fromHtml(html), 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

const parsed = new WeakMap<WithHtml, readonly Element[]>();

interface WithHtml {
  readonly html: string;
}

/** Every element of a page that several tests look at: it is parsed once for all of them. */
export function elementsOf(page: WithHtml): readonly Element[] {
  const elements = parsed.get(page) ?? pageElements(page.html);
  parsed.set(page, elements);
  return elements;
}

/** The text of an element and its descendants. */
export function wordsOf(element: Element): string {
  let words = '';
  visit(element, 'text', ({ value }) => {
    words += value;
  });
  return words.replace(/\s+/g, ' ').trim();
}

/** An attribute as written in the page, by its property name, such as `className`. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}
