import mammoth from 'mammoth';
import type { Element as HtmlElement } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { FootnoteDefinition, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Element, ElementContent } from 'xast';
import { withKnownItems } from '../../../model/markdown-labels.ts';
import { superscriptTag } from './superscript-tags.ts';
import { drawingsIn } from './drawings.ts';
import { copyStyles, isAboutOwnStyle, leftOutOf } from './copy-styles.ts';
import { nestBlocks, type FlatBlock } from './nest-blocks.ts';
import { markParagraphs, takeMark, type WordParagraph } from './word-paragraphs.ts';
import { resolveChanges } from './resolve-changes.ts';
import { textPartPaths } from './annotations.ts';
import { findElements, isElement, isElementNamed, readPart, replaceParts, textIn, type WordParts } from './word-xml.ts';

/** An imported document as a Markdown tree. */
export interface ImportedDocument {
  readonly root: Root;
  /** The title, if it is separate from the headings. */
  readonly title?: string;
  /** What could not be imported, one sentence each. */
  readonly losses: readonly string[];
  /** Its pictures by the addresses that the tree has for them, each in the forms in which the file has it, best first. */
  readonly pictures?: ReadonlyMap<string, readonly Uint8Array[]>;
}

const html = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark, { handlers: { sup: raisedElement('sup'), sub: raisedElement('sub') } })
  .freeze();

/** Reads superscript and subscript. The number of a footnote is superscript too. */
function raisedElement(tag: 'sup' | 'sub'): Handle {
  return (state, node: HtmlElement) => {
    const children = state.all(node).filter((child) => phrasing(child));
    const isFootnote = children.some((child) => child.type === 'link' && labelIn(child.url) !== undefined);
    return isFootnote ? children : superscriptTag(tag, children);
  };
}

/** Reads a Word file with its tracked changes accepted or rejected. */
export async function readWord(parts: WordParts, tracked: 'accept' | 'reject'): Promise<ImportedDocument> {
  const texts = new Map<string, readonly ElementContent[]>(
    textPartPaths(parts).map((path) => [path, resolveChanges(readPart(parts, path), tracked)]),
  );
  const { title, document: body } = splitTitle(parts, texts.get('word/document.xml') ?? []);
  const { texts: marked, paragraphs } = markParagraphs(parts, texts.set('word/document.xml', body));
  const svgBeside = drawingsIn(parts);
  const pictures = new Map<string, readonly Uint8Array[]>();
  let count = 0;
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(replaceParts(parts, marked)) },
    {
      idPrefix: '',
      styleMap: [...copyStyles],
      convertImage: mammoth.images.imgElement(async (image) => {
        const src = `picture-${String((count += 1))}`;
        const bytes = new Uint8Array(await image.readAsArrayBuffer());
        const svg = svgBeside(bytes);
        pictures.set(src, svg === undefined ? [bytes] : [svg, bytes]);
        return { src };
      }),
    },
  );
  const root = wordFootnotes(html.runSync(html.parse(value)));
  const warnings = messages
    .filter(({ message }) => !isAboutOwnStyle(message))
    .map(({ message }) => `${message}${/[.!]$/.test(message) ? '' : '.'}`);
  const nested = nestText(root, paragraphs);
  const leftOut = leftOutOf(body);
  return {
    // Other documents have labels that were only typed; the items of our own copies are items in Word too.
    root: leftOut.length > 0 ? withKnownItems(nested.root) : nested.root,
    ...(title === undefined ? {} : { title }),
    pictures,
    losses: [
      ...new Set(warnings),
      ...nested.losses,
      ...definitionsIn(body),
      ...fieldsIn(body),
      ...leftOut,
      ...unsupported(parts),
    ],
  };
}

/** Gives a converted text the structure that its paragraphs have in Word, and its footnotes that of theirs. */
function nestText(root: Root, paragraphs: readonly WordParagraph[]): ImportedDocument {
  const losses: string[] = [];
  const nest = (blocks: readonly RootContent[]): RootContent[] => {
    const nested = nestBlocks(blocks.map((block) => flatBlock(block, paragraphs)));
    losses.push(...nested.losses);
    return nested.blocks;
  };
  const isNote = (block: RootContent): block is FootnoteDefinition => block.type === 'footnoteDefinition';
  const text = nest(root.children.filter((block) => !isNote(block)));
  const notes = root.children.filter(isNote).map((note): FootnoteDefinition => ({
    ...note,
    children: nest(note.children).filter(isInFootnote),
  }));
  return { root: { ...root, children: [...text, ...notes] }, losses };
}

function isInFootnote(block: RootContent): block is FootnoteDefinition['children'][number] {
  return ['paragraph', 'list', 'table', 'blockquote'].includes(block.type);
}

/** Text without the places that links lead to, and without blanks at its end, as there are after a footnote. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const shown = children.filter(
    (child) =>
      !(child.type === 'text' && child.value === '') &&
      !(child.type === 'link' && child.url === '' && child.children.length === 0),
  );
  const last = shown.at(-1);
  if (last?.type !== 'text') return shown;
  const value = last.value.trimEnd();
  return [...shown.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])];
}

/** A block with what Word says of its paragraph, or of the first of its paragraphs, and a heading with its number. */
function flatBlock(block: RootContent, paragraphs: readonly WordParagraph[]): FlatBlock {
  let place: number | undefined;
  visit(block, 'text', (node) => {
    const { index, text } = takeMark(node.value);
    node.value = text;
    place ??= index;
  });
  const paragraph = place === undefined ? undefined : paragraphs[place];
  const label = paragraph?.inList?.label;
  visit(block, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') node.children = trimmed(node.children);
  });
  if (block.type === 'paragraph' && paragraph?.style === 'Caption') block.data = { isCaption: true };
  if (block.type === 'heading' && label !== undefined) {
    const number: PhrasingContent = { type: 'text', value: `${label} ` };
    return { block: { ...block, children: [number, ...block.children] } };
  }
  return { block, ...(paragraph === undefined ? {} : { paragraph }) };
}

/** A document split into title and body. */
interface TitleAndBody {
  /** The text of paragraphs in Word's "Title" style, if any. */
  readonly title?: string;
  /** Everything else. */
  readonly document: readonly ElementContent[];
}

/** Separates the title from a document. Word has a style for it that is not a heading level. */
function splitTitle(parts: WordParts, document: readonly ElementContent[]): TitleAndBody {
  const named = findElements(readPart(parts, 'word/styles.xml'), 'w:style').filter(({ children }) =>
    findElements(children, 'w:name').some(({ attributes }) => /^title$/i.test(attributes['w:val'] ?? '')),
  );
  const styles = new Set(named.map(({ attributes }) => attributes['w:styleId'] ?? ''));
  const isTitle = (node: Element) =>
    isElementNamed(node, 'w:p') &&
    findElements(node.children, 'w:pStyle').some(({ attributes }) => styles.has(attributes['w:val'] ?? ''));
  const titles: string[] = [];
  const removeTitles = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [node];
      if (!isTitle(node)) return [{ ...node, children: removeTitles(node.children) }];
      titles.push(textIn(node.children));
      return [];
    });
  const withoutTitles = removeTitles(document);
  const title = titles.join(' ').replace(/\s+/g, ' ').trim();
  return title === '' ? { document } : { title, document: withoutTitles };
}

/**
 * Turns mammoth's footnotes, which are links in both directions and a list at the end, into footnote references and
 * definitions.
 */
function wordFootnotes(root: Root): Root {
  const children = root.children.flatMap((node): readonly RootContent[] => {
    if (node.type !== 'list') return [node];
    const labels = node.children.map(footnoteOf);
    if (labels.includes(undefined)) return [node];
    return node.children.map((item, index) => {
      const label = labels[index] ?? '';
      return { type: 'footnoteDefinition', identifier: label, label, children: item.children };
    });
  });
  const converted: Root = { type: 'root', children };
  visit(converted, 'link', ({ url }, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const [, isBack] = /^#(?:foot|end)note-(ref-)?\d+$/.exec(url) ?? [];
    const label = labelIn(url);
    if (label === undefined) return undefined;
    parent.children.splice(
      index,
      1,
      ...(isBack === undefined ? [{ type: 'footnoteReference', identifier: label, label } as const] : []),
    );
    return [SKIP, index];
  });
  return converted;
}

/** The label of the footnote in a list item, which links back to its reference. */
function footnoteOf(item: ListItem): string | undefined {
  let footnote: string | undefined;
  visit(item, 'link', ({ url }) => {
    if (url.includes('note-ref-')) footnote = labelIn(url);
  });
  return footnote;
}

function labelIn(url: string): string | undefined {
  const [, kind, number] = /^#(foot|end)note-(?:ref-)?(\d+)$/.exec(url) ?? [];
  return number === undefined ? undefined : `${kind === 'end' ? 'e' : ''}${number}`;
}

/** Reports definitions, whose terms are entries of the glossary that Word does not know. */
function definitionsIn(body: readonly ElementContent[]): readonly string[] {
  const isDefinition = ({ attributes }: Element) => attributes['w:val'] === 'Definition';
  return findElements(body, 'w:pStyle').some(isDefinition)
    ? ['Definitions became a list: write `<Definitions>` around it, and `<Term id="…">` around each term.']
    : [];
}

/** Reports references that Word updates: they become the words that they print now. */
function fieldsIn(body: readonly ElementContent[]): readonly string[] {
  const inside = findElements(body, 'w:p').filter(
    ({ children }) =>
      !findElements(children, 'w:pStyle').some(({ attributes }) => /^TOC/i.test(attributes['w:val'] ?? '')),
  );
  const simple = inside.flatMap(({ children }) => findElements(children, 'w:fldSimple'));
  const isReference = (code: string): boolean => /^\s*(?:REF|PAGEREF|NOTEREF)\b/.test(code);
  const words = simple
    .filter(({ attributes }) => isReference(attributes['w:instr'] ?? ''))
    .map(({ children }) => `“${textIn(children).trim()}”`);
  const others = inside.flatMap(({ children }) =>
    findElements(children, 'w:instrText').filter((code) => isReference(textIn(code.children))),
  );
  const all = [...words, ...(others.length === 0 ? [] : [`${others.length} more`])];
  return all.length === 0
    ? []
    : [
        `References that Word updates became the words that they print: ${all.join(', ')}. Write \`<Ref>\` where they should follow.`,
      ];
}

/** Reports headers, footers and text boxes, which are not imported as clause text. */
function unsupported(parts: WordParts): readonly string[] {
  const pages = Object.keys(parts).filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path));
  const words = pages.map((path) => textIn(readPart(parts, path)).replace(/\s+/g, ' ').trim());
  const boxes = findElements(readPart(parts, 'word/document.xml'), 'w:txbxContent');
  return [
    ...[...new Set(words)].filter((text) => text !== '').map((text) => `A header or footer was left out: “${text}”.`),
    ...boxes.map(({ children }) => `A text box cannot be part of a clause: “${textIn(children).trim()}”.`),
  ];
}
