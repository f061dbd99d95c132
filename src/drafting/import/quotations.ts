import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { frames } from '../../model/nodes.ts';

/** A quotation that says where it is from, as the tag that a clause has for it. */
export type QuoteTag = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

/**
 * The blocks of a quotation in the form our copies use: the blocks before a line `Source: …` are quoted from that source.
 * A quotation without a source is left as it is.
 */
export function readQuotations({ children }: Blockquote): readonly RootContent[] {
  const read: RootContent[] = [];
  let quotedBlocks: Blockquote['children'] = [];
  for (const child of children) {
    const source = child.type === 'paragraph' && quotedBlocks.length > 0 ? sourceOf(child) : undefined;
    if (source === undefined) quotedBlocks.push(child);
    else {
      read.push(quoteTag(quotedBlocks, source));
      quotedBlocks = [];
    }
  }
  return [...read, ...quotedBlocks];
}

/** Whether a block is the tag of a quotation. */
export function isQuoteTag(node: RootContent): node is QuoteTag {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Quote';
}

interface Source {
  readonly source: string;
  readonly link?: string;
}

const label = `${frames.source.label}:`;

function sourceOf({ children }: Paragraph): Source | undefined {
  const words = toString({ type: 'paragraph', children }).trim();
  if (!words.startsWith(label)) return undefined;
  const source = words.slice(label.length).trim();
  const [link] = children.flatMap(linkIn);
  return source === '' ? undefined : { source, ...(link === undefined ? {} : { link }) };
}

function linkIn(node: PhrasingContent): readonly string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap(linkIn) : [];
}

function quoteTag(children: Blockquote['children'], { source, link }: Source): QuoteTag {
  const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute', name, value }) as const;
  return {
    type: 'mdxJsxFlowElement',
    name: 'Quote',
    attributes: [attribute('source', source), ...(link === undefined ? [] : [attribute('link', link)])],
    children,
  };
}
