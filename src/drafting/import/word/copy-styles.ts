import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ElementContent } from 'xast';
import { asides } from '../../../model/nodes.ts';
import type { WordParagraph } from './word-paragraphs.ts';
import { findElements } from './word-xml.ts';

/** Paragraphs of our own copies that are not text of a clause, by their style. */
const aboutTheText: Readonly<Record<string, string>> = {
  PlainEnglish: 'notes in plain English',
  Fact: 'where each clause applies',
  ContentsHeading: 'the list of contents',
};

/** How mammoth reads paragraphs: the items of lists too as plain ones, and what is about the text not at all. */
export const copyStyles: readonly string[] = [
  ...['Plain English', 'Fact', 'Contents Heading', 'toc 1', 'toc 2'].map((name) => `p[style-name='${name}'] => !`),
  // A heading may be in a list too, for its number.
  ...[1, 2, 3, 4, 5, 6].map((rank) => `p[style-name='heading ${rank}'] => h${rank}:fresh`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((depth) =>
    ['unordered', 'ordered'].map((kind) => `p:${kind}-list(${depth}) => p:fresh`),
  ),
];

const ownStyles =
  /^Unrecognised (?:paragraph|run) style: '(?:Subtitle|Body Text|[Cc]aption|Numbered Paragraph|Table Heading|Table Text|After Table|Quotation|Source|Definition|Notice|Note|Example|Description|Defined Term)' /;

/** Whether a message of mammoth is about a style of our own copies, which is known here. */
export const isAboutOwnStyle = (message: string): boolean => ownStyles.test(message);

/** What several paragraphs of our own copies are in together. */
export type FrameKind = 'quotation' | 'aside' | 'definitions';

const frameStyles: ReadonlyMap<string, FrameKind> = new Map([
  ['Quotation', 'quotation'],
  ['Source', 'quotation'],
  ['Definition', 'definitions'],
  ...Object.values(asides).map(({ tag }) => [tag, 'aside'] as const),
]);

/** What a paragraph of our own copies is in, by its style. */
export function frameOf(paragraph: WordParagraph | undefined): FrameKind | undefined {
  return paragraph === undefined ? undefined : frameStyles.get(paragraph.style);
}

/** Whether a paragraph begins the next quotation or aside: after the source of one, or with the label of an aside. */
export function startsFrame(
  kind: FrameKind,
  block: RootContent | undefined,
  paragraph: WordParagraph | undefined,
  before: WordParagraph | undefined,
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
  const words = Object.entries(aboutTheText).flatMap(([style, what]) => (styles.has(style) ? [what] : []));
  return words.length === 0 ? [] : [`What the copy says about its text was left out: ${words.join(', ')}.`];
}
