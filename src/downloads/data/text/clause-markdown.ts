import type { BlockContent, List as MdList, PhrasingContent, RootContent } from 'mdast';
import type { Block, Inline } from '../../../model/clause-tree.ts';
import { itemLabel } from '../../../model/list-labels.ts';
import { withLabel } from '../../../model/markdown-labels.ts';
import { asides, frames, isAside } from '../../../model/nodes.ts';
import type { Picture } from '../../../model/picture.ts';

/** What the Markdown of a clause depends on. */
export interface MarkdownContext {
  /** The clause's id, which makes its footnotes unique in the document. */
  readonly clause: string;
  readonly labelOf: (id: string) => string;
  /** A link of the content, as this file has it. Default: as it is written. */
  readonly linkOf?: (url: string) => string;
  /** The full address of a picture. */
  readonly pictureOf: (picture: Picture) => string;
}

/** The blocks of a clause as a Markdown tree (mdast). */
export function markdownBlocks(blocks: readonly Block[], context: MarkdownContext): RootContent[] {
  return blocks.flatMap((block) => markdownBlock(block, context));
}

function markdownBlock(block: Block, context: MarkdownContext): RootContent[] {
  const inside = (blocks: readonly Block[]) => contentOf(blocks, context);
  if (isAside(block)) {
    return [{ type: 'blockquote', children: withLead(`${asides[block.type].label}:`, inside(block.children)) }];
  }
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: phrasing(block.children, context) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          ...(block.ordered ? { start: block.start } : {}),
          spread: false,
          children: block.children.map(({ children }, index) =>
            withLabel(
              { type: 'listItem', spread: false, children: inside(children) },
              block.format === undefined ? undefined : itemLabel(block.format, block.start + index),
            ),
          ),
        } satisfies MdList,
      ];
    case 'table':
      return [
        {
          type: 'table',
          align: [...block.align],
          children: block.children.map((row) => ({
            type: 'tableRow',
            children: row.children.map((cell) => ({
              type: 'tableCell',
              children: phrasing(cell.children, context),
            })),
          })),
        },
      ];
    case 'subheading':
      // Clauses have headings of the third level.
      return [{ type: 'heading', depth: block.depth === 1 ? 4 : 5, children: phrasing(block.children, context) }];
    case 'numbered':
      return withLead(`${block.number}.`, inside(block.children));
    case 'footnoteDefinition':
      return [{ type: 'footnoteDefinition', ...footnote(block.label, context), children: inside(block.children) }];
    case 'quotation':
      return [{ type: 'blockquote', children: inside(block.children) }];
    case 'source':
      return withLead(`${frames.source.label}:`, inside(block.children));
    case 'figure':
      return [
        { type: 'paragraph', children: [{ type: 'image', url: context.pictureOf(block.picture), alt: block.alt }] },
        ...inside(block.children),
      ];
    case 'definitions':
      return inside(block.children);
    default:
      return block satisfies never;
  }
}

/** Blocks without footnote definitions, which are only directly in a clause. */
function contentOf(blocks: readonly Block[], context: MarkdownContext): BlockContent[] {
  return markdownBlocks(blocks, context).flatMap((block) => (isContent(block) ? [block] : []));
}

function isContent(block: RootContent): block is BlockContent {
  return ['paragraph', 'list', 'table', 'blockquote'].includes(block.type);
}

/** Puts a bold lead at the start of the first paragraph, or in its own paragraph where something else comes first. */
function withLead(lead: string, blocks: readonly BlockContent[]): BlockContent[] {
  const bold: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: lead }] };
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [bold] }, ...blocks];
  return [{ ...first, children: [bold, { type: 'text', value: ' ' }, ...first.children] }, ...others];
}

function phrasing(inlines: readonly Inline[], context: MarkdownContext): PhrasingContent[] {
  return inlines.flatMap((inline) => phrase(inline, context));
}

function phrase(inline: Inline, context: MarkdownContext): PhrasingContent[] {
  switch (inline.type) {
    case 'text':
      return [{ type: 'text', value: inline.value }];
    case 'emphasis':
    case 'strong':
      return [{ type: inline.type, children: phrasing(inline.children, context) }];
    case 'superscript':
      return inTag('sup', phrasing(inline.children, context));
    case 'subscript':
      return inTag('sub', phrasing(inline.children, context));
    case 'link':
      return [
        { type: 'link', url: context.linkOf?.(inline.url) ?? inline.url, children: phrasing(inline.children, context) },
      ];
    case 'term':
      return phrasing(inline.children, context);
    case 'ref':
      return [{ type: 'text', value: context.labelOf(inline.to) }];
    case 'break':
      return [{ type: 'break' }];
    case 'footnoteReference':
      return [{ type: 'footnoteReference', ...footnote(inline.label, context) }];
    default:
      return inline satisfies never;
  }
}

/** HTML, which Markdown has for what has no mark of its own. */
function inTag(tag: string, children: readonly PhrasingContent[]): PhrasingContent[] {
  return [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }];
}

function footnote(label: string, { clause }: MarkdownContext) {
  const identifier = `${clause}-${label}`;
  return { identifier, label: identifier };
}
