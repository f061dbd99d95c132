import type { Element } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import { fromHtml } from 'hast-util-from-html';
import type { FootnoteDefinition, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { inSequence, partsOf, type ListFormat } from '../../../model/list-labels.ts';
import { withKnownItems } from '../../../model/markdown-labels.ts';
import type { FlatBlock, ParagraphPlace } from '../blocks/flat-block.ts';
import type { ImportedDocument } from '../blocks/imported-document.ts';
import { withKnownNumbers } from '../blocks/leading-number.ts';
import { Losses } from '../blocks/losses.ts';
import { nestBlocks } from '../blocks/nest-blocks.ts';
import { superscriptTag } from '../blocks/superscript-tags.ts';
import { withTypedLabels } from '../blocks/typed-labels.ts';
import { textOf } from './html-words.ts';
import { tidyHtml } from './tidy-html.ts';
import { readHtmlParagraph } from './word-html.ts';

/** Reads HTML, as a clipboard has it from Word, Google Docs or a web page. It is parsed and never shown or executed. */
export function readHtml(text: string): ImportedDocument {
  const losses = new Losses();
  const pictures = new Map<string, readonly Uint8Array[]>();
  const titles: string[] = [];
  const contents: string[] = [];
  const places = new Map<RootContent, ParagraphPlace>();

  const paragraph: Handle = (state, node: Element) => {
    const { element, inList, left, isTitle, isContents, isCaption } = readHtmlParagraph(node);
    if (isTitle || isContents) {
      (isTitle ? titles : contents).push(textOf(element));
      return undefined;
    }
    const children = state.all(element).filter((child): child is PhrasingContent => phrasing(child));
    if (children.length === 0) return undefined;
    const made: Paragraph = { type: 'paragraph', children, ...(isCaption ? { data: { isCaption } } : {}) };
    places.set(made, { ...plainPlace, left, ...(inList === undefined ? {} : { inList }) });
    return made;
  };
  const heading: Handle = (state, node: Element) => {
    const { element, inList } = readHtmlParagraph(node);
    const children = state.all(element).filter((child): child is PhrasingContent => phrasing(child));
    const label = inList?.label;
    const number: readonly PhrasingContent[] = label === undefined ? [] : [{ type: 'text', value: `${label} ` }];
    const depth = ([1, 2, 3, 4, 5, 6] as const).find((one) => node.tagName === `h${one}`) ?? 6;
    return { type: 'heading', depth, children: [...number, ...children] };
  };
  const item: Handle = (state, node: Element) => {
    const children = state.toFlow(state.all(node)).filter(isInItem);
    const [format, number] = wordIn(node.properties['dataLabel']).split(' ');
    const label = number === undefined ? undefined : labelOf(format, Number(number));
    return { type: 'listItem', spread: false, children, ...(label === undefined ? {} : { data: { label } }) };
  };
  const image: Handle = (_state, node: Element) => {
    const { src, alt } = node.properties;
    const bytes = bytesIn(wordIn(src));
    if (bytes === undefined) {
      losses.add(`A picture outside the text was not loaded: “${wordIn(alt) || wordIn(src)}”.`);
      return undefined;
    }
    const url = `picture-${String(pictures.size + 1)}`;
    pictures.set(url, [bytes]);
    return { type: 'image', url, alt: wordIn(alt) };
  };
  const link: Handle = (state, node: Element) => {
    const children = state.all(node).filter((child): child is PhrasingContent => phrasing(child));
    const url = wordIn(node.properties.href);
    const [, kind, back, number] = /#_(ftn|edn)(ref)?(\d+)$/.exec(url) ?? [];
    if (back !== undefined) return [];
    const label = noteLabel(kind, number);
    if (label !== undefined) return { type: 'footnoteReference', identifier: label, label };
    // Signs beside headings and notes, such as `#` and `↩`, lead to them.
    if (url.startsWith('#') && !/[\p{L}\p{N}]/u.test(textOf(node)) && children.every(({ type }) => type === 'text'))
      return [];
    return { type: 'link', url, children: children.filter(({ type }) => type !== 'link') };
  };
  const division: Handle = (state, node: Element) => {
    const [, kind, number] = /^(ftn|edn)(\d+)$/.exec(wordIn(node.properties.id)) ?? [];
    const children = state.toFlow(state.all(node));
    const label = noteLabel(kind, number);
    return label === undefined
      ? children
      : { type: 'footnoteDefinition', identifier: label, label, children: children.filter(isInNote) };
  };

  const toMarkdown = unified().use(rehypeRemark, {
    handlers: {
      p: paragraph,
      ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
      li: item,
      img: image,
      a: link,
      div: division,
      sup: raised('sup'),
      sub: raised('sub'),
    },
  });
  const tree = tidyHtml(fromHtml(fragmentOf(text), { fragment: true }), (what, words) => {
    losses.add(`${what}: “${words}”.`);
  });
  const { children: blocks } = toMarkdown.runSync(tree);
  const isNote = (block: RootContent): block is FootnoteDefinition => block.type === 'footnoteDefinition';
  const flat = blocks.filter((block) => !isNote(block)).map((block): FlatBlock => flatBlock(block, places));
  const body = nestBlocks(withTypedLabels(flat), losses);
  if (contents.length > 0) losses.add(`The list of contents was left out: “${contents.join(' ')}”.`);
  const title = titles.join(' ').trim();
  return {
    root: withKnownNumbers(withKnownItems({ type: 'root', children: [...body, ...blocks.filter(isNote)] })),
    ...(title === '' ? {} : { title }),
    losses: losses.sentences,
    pictures,
  };
}

const wordIn = (value: unknown): string => (typeof value === 'string' ? value : '');

const plainPlace: ParagraphPlace = { style: '', left: 0, isHeading: false, beginsWithTerm: false };

function flatBlock(block: RootContent, places: ReadonlyMap<RootContent, ParagraphPlace>): FlatBlock {
  if (block.type === 'heading') return { block };
  return { block, paragraph: places.get(block) ?? plainPlace };
}

/** The part of a clipboard that was copied: Windows puts lines about it before it. */
function fragmentOf(text: string): string {
  const body = /^\s*Version:[\d.]+\s/.test(text) ? text.slice(Math.max(text.indexOf('<'), 0)) : text;
  const [, copied] = /<!--\s*StartFragment\s*-->([^]*)<!--\s*EndFragment\s*-->/.exec(body) ?? [];
  // Word has the footnotes of what was copied after it.
  const notes = body
    .slice(body.indexOf('EndFragment'))
    .match(/<div[^>]*mso-element:\s*(?:foot|end)note-list[^]*?(?=<\/body>|$)/gi);
  return copied === undefined ? body : `${copied}${(notes ?? []).join('')}`;
}

function raised(tag: 'sup' | 'sub'): Handle {
  return (state, node: Element) => {
    const children = state.all(node).filter((child): child is PhrasingContent => phrasing(child));
    return children.some(({ type }) => type === 'footnoteReference') ? children : superscriptTag(tag, children);
  };
}

function labelOf(format: string | undefined, number: number): string {
  const known: ListFormat | undefined = (['a.', 'i.', 'A.', 'I.'] as const).find((one) => one === format);
  return `${inSequence(partsOf(known).sequence, number)}.`;
}

function noteLabel(kind: string | undefined, number: string | undefined): string | undefined {
  return kind === undefined || number === undefined ? undefined : `${kind === 'edn' ? 'e' : ''}${number}`;
}

/** The bytes of a picture that is in the text itself. */
function bytesIn(address: string): Uint8Array | undefined {
  const [, data] = /^data:image\/[\w.+-]+;base64,([\w+/=\s]+)$/.exec(address) ?? [];
  return data === undefined ? undefined : Uint8Array.from(Buffer.from(data, 'base64'));
}

function isInItem(
  block: RootContent,
): block is Extract<RootContent, { type: 'paragraph' | 'list' | 'table' | 'blockquote' }> {
  return ['paragraph', 'list', 'table', 'blockquote'].includes(block.type);
}

function isInNote(block: RootContent): block is FootnoteDefinition['children'][number] {
  return ['paragraph', 'list', 'table', 'blockquote'].includes(block.type);
}
