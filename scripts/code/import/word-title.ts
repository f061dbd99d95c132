import type { Element, ElementContent } from 'xast';
import { elements, isElement, isNamed, readPart, wordsIn, type WordParts } from './word-xml.ts';

/** A document apart from its title. */
export interface Titled {
  /** The words of the paragraphs in Word's style "Title", if there are any. */
  readonly title?: string;
  /** Everything else. */
  readonly document: readonly ElementContent[];
}

/** Takes the title from a document. Word keeps it in a style of its own, which is no rank of heading. */
export function apartFromTitle(parts: WordParts, document: readonly ElementContent[]): Titled {
  const named = elements(readPart(parts, 'word/styles.xml'), 'w:style').filter(({ children }) =>
    elements(children, 'w:name').some(({ attributes }) => /^title$/i.test(attributes['w:val'] ?? '')),
  );
  const styles = new Set(named.map(({ attributes }) => attributes['w:styleId'] ?? ''));
  const isTitle = (node: Element) =>
    isNamed(node, 'w:p') &&
    elements(node.children, 'w:pStyle').some(({ attributes }) => styles.has(attributes['w:val'] ?? ''));
  const titles: string[] = [];
  const without = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [node];
      if (!isTitle(node)) return [{ ...node, children: without(node.children) }];
      titles.push(wordsIn(node.children));
      return [];
    });
  const rest = without(document);
  const title = titles.join(' ').replace(/\s+/g, ' ').trim();
  return title === '' ? { document } : { title, document: rest };
}
