import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ElementContent } from 'xast';
import { asides } from '../../../model/nodes.ts';
import type { ParagraphPlace } from '../flat-block.ts';
import { findElements } from './word-xml.ts';

/** Paragraphs of our own copies that are not text of a clause, by their style. */
const aboutTheText: Readonly<Record<string, string>> = {
  PlainEnglish: 'notes in plain English',
  Fact: 'where each clause applies',
  ContentsHeading: 'the list of contents',
};

/** Whether a paragraph of our own copies is about the text, and no text of a clause. */
export const isLeftOut = (style: string): boolean => Object.hasOwn(aboutTheText, style);

/** What several paragraphs of our own copies are in together. */
export type FrameKind = 'quotation' | 'aside' | 'definitions';

const frameStyles: ReadonlyMap<string, FrameKind> = new Map([
  ['Quotation', 'quotation'],
  ['Source', 'quotation'],
  ['Definition', 'definitions'],
  ...Object.values(asides).map(({ tag }) => [tag, 'aside'] as const),
]);

/** What a paragraph of our own copies is in, by its style. */
export function frameOf(paragraph: ParagraphPlace | undefined): FrameKind | undefined {
  return paragraph === undefined ? undefined : frameStyles.get(paragraph.style);
}

/** Whether a paragraph begins the next quotation or aside: after the source of one, or with the label of an aside. */
export function startsFrame(
  kind: FrameKind,
  block: RootContent | undefined,
  paragraph: ParagraphPlace | undefined,
  before: ParagraphPlace | undefined,
): boolean {
  if (kind === 'quotation') return before?.style === 'Source' && paragraph?.style !== 'Source';
  if (kind !== 'aside' || block?.type !== 'paragraph') return false;
  const [first, ...others] = block.children;
  const labels: readonly string[] = Object.values(asides).map(({ label }) => label);
  return first?.type === 'strong' && others.length === 0 && labels.includes(toString(first));
}

/** Says what of our own copy is left out, since it is about the text. */
export function leftOutOf(document: readonly ElementContent[]): readonly string[] {
  const styles = new Set(findElements(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']));
  // LibreOffice has a style for the title of contents too.
  if (!styles.has('PlainEnglish') && !styles.has('Fact')) return [];
  const words = Object.entries(aboutTheText).flatMap(([style, what]) => (styles.has(style) ? [what] : []));
  return words.length === 0 ? [] : [`What the copy says about its text was left out: ${words.join(', ')}.`];
}
