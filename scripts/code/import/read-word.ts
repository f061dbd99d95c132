import mammoth from 'mammoth';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import type { ElementContent } from 'xast';
import { headingNumbers } from './heading-numbers.ts';
import { resolveChanges } from './resolve-changes.ts';
import { textParts } from './word-marks.ts';
import { apartFromTitle } from './word-title.ts';
import { wordFootnotes } from './word-footnotes.ts';
import { elements, readPart, withTexts, wordsIn, type WordParts } from './word-xml.ts';

/** A Word file as a tree of Markdown. */
export interface ReadText {
  readonly root: Root;
  /** The title that stands outside of the headings, where there is one. */
  readonly title?: string;
  /** What could not be carried over, one sentence each. */
  readonly losses: readonly string[];
}

const html = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).freeze();

/** Reads a Word file, with its tracked changes accepted or rejected. */
export async function readWord(parts: WordParts, tracked: 'accept' | 'reject'): Promise<ReadText> {
  const texts = new Map<string, readonly ElementContent[]>(
    textParts(parts).map((path) => [path, resolveChanges(readPart(parts, path), tracked)]),
  );
  const { title, document: chosen } = apartFromTitle(parts, texts.get('word/document.xml') ?? []);
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(withTexts(parts, texts.set('word/document.xml', chosen))) },
    { idPrefix: '', convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: 'picture' })) },
  );
  const root = wordFootnotes(html.runSync(html.parse(value)));
  const told = messages.map(({ message }) => `${message}${/[.!]$/.test(message) ? '' : '.'}`);
  const numbered = numberHeadings(root, headingNumbers(parts, chosen));
  return {
    root: numbered.root,
    ...(title === undefined ? {} : { title }),
    losses: [...new Set(told), ...numbered.losses, ...leftOut(parts)],
  };
}

/** Puts the numbers before the headings that Word prints there. */
function numberHeadings(root: Root, numbers: readonly string[]): ReadText {
  const headings = root.children.filter((node) => node.type === 'heading' && toString(node).trim() !== '');
  if (numbers.every((number) => number === '')) return { root, losses: [] };
  if (headings.length !== numbers.length)
    return {
      root,
      losses: ['The numbers that Word puts before headings could not be matched to them: number the clauses yourself.'],
    };
  const children = root.children.map((node): RootContent => {
    const number = node.type === 'heading' ? numbers[headings.indexOf(node)] : undefined;
    if (node.type !== 'heading' || number === undefined || number === '') return node;
    const text: PhrasingContent = { type: 'text', value: `${number} ` };
    return { ...node, children: [text, ...node.children] };
  });
  return { root: { ...root, children }, losses: [] };
}

/** What stands in a Word file beside its text. */
function leftOut(parts: WordParts): readonly string[] {
  const beside = Object.keys(parts).filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path));
  const words = beside.map((path) => wordsIn(readPart(parts, path)).replace(/\s+/g, ' ').trim());
  const boxes = elements(readPart(parts, 'word/document.xml'), 'w:txbxContent');
  return [
    ...[...new Set(words)].filter((text) => text !== '').map((text) => `A header or footer was left out: “${text}”.`),
    ...boxes.map(({ children }) => `A text box has no place of its own in a clause: “${wordsIn(children).trim()}”.`),
  ];
}
