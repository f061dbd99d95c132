import type { ElementContent } from 'xast';
import { findElements } from './word-xml.ts';

/** Paragraphs of our own copies that are not text of a clause, by their style. */
const aboutTheText: Readonly<Record<string, string>> = {
  PlainEnglish: 'notes in plain English',
  Fact: 'where each clause applies',
  ContentsHeading: 'the list of contents',
};

/** Whether a paragraph of our own copies is about the text, and no text of a clause. */
export const isLeftOut = (style: string): boolean => Object.hasOwn(aboutTheText, style);

/** Says what of our own copy is left out, since it is about the text. */
export function leftOutOf(document: readonly ElementContent[]): readonly string[] {
  const styles = new Set(findElements(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']));
  // LibreOffice has a style for the title of contents too.
  if (!styles.has('PlainEnglish') && !styles.has('Fact')) return [];
  const words = Object.entries(aboutTheText).flatMap(([style, what]) => (styles.has(style) ? [what] : []));
  return words.length === 0 ? [] : [`What the copy says about its text was left out: ${words.join(', ')}.`];
}
