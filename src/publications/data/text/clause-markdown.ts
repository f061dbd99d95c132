import type { BlockContent, List as MdList, PhrasingContent, RootContent } from 'mdast';
import type { Block, Inline } from '../../../code/clause-tree.ts';
import { asides, isAside } from '../../../code/nodes.ts';

/** What a clause needs of its revision to stand in a document with others. */
export interface Surroundings {
  /** The clause's id, which keeps its footnotes apart from those of other clauses. */
  readonly clause: string;
  readonly labelOf: (id: string) => string;
}

/** The blocks of a clause as Markdown's own tree. */
export function markdownBlocks(blocks: readonly Block[], surroundings: Surroundings): RootContent[] {
  return blocks.flatMap((block) => markdownBlock(block, surroundings));
}

function markdownBlock(block: Block, surroundings: Surroundings): RootContent[] {
  const inside = (blocks: readonly Block[]) => contentOf(blocks, surroundings);
  if (isAside(block)) {
    return [{ type: 'blockquote', children: led(`${asides[block.type].label}:`, inside(block.children)) }];
  }
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: phrasing(block.children, surroundings) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          ...(block.ordered ? { start: block.start } : {}),
          spread: false,
          children: block.children.map(({ children }) => ({ type: 'listItem', children: inside(children) })),
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
              children: phrasing(cell.children, surroundings),
            })),
          })),
        },
      ];
    case 'numbered':
      return led(`${block.number}.`, inside(block.children));
    case 'footnoteDefinition':
      return [{ type: 'footnoteDefinition', ...footnote(block.label, surroundings), children: inside(block.children) }];
    default:
      return block satisfies never;
  }
}

/** Blocks without definitions of footnotes, which stand directly in a clause. */
function contentOf(blocks: readonly Block[], surroundings: Surroundings): BlockContent[] {
  return markdownBlocks(blocks, surroundings).flatMap((block) => (isContent(block) ? [block] : []));
}

function isContent(block: RootContent): block is BlockContent {
  return ['paragraph', 'list', 'table', 'blockquote'].includes(block.type);
}

/** Words in bold before the first paragraph, or above where something else stands first. */
function led(words: string, blocks: readonly BlockContent[]): BlockContent[] {
  const lead: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: words }] };
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [lead] }, ...blocks];
  return [{ ...first, children: [lead, { type: 'text', value: ' ' }, ...first.children] }, ...others];
}

function phrasing(inlines: readonly Inline[], surroundings: Surroundings): PhrasingContent[] {
  return inlines.flatMap((inline) => phrase(inline, surroundings));
}

function phrase(inline: Inline, surroundings: Surroundings): PhrasingContent[] {
  switch (inline.type) {
    case 'text':
      return [{ type: 'text', value: inline.value }];
    case 'emphasis':
    case 'strong':
      return [{ type: inline.type, children: phrasing(inline.children, surroundings) }];
    case 'link':
      return [{ type: 'link', url: inline.url, children: phrasing(inline.children, surroundings) }];
    case 'term':
      return phrasing(inline.children, surroundings);
    case 'ref':
      return [{ type: 'text', value: surroundings.labelOf(inline.to) }];
    case 'break':
      return [{ type: 'break' }];
    case 'footnoteReference':
      return [{ type: 'footnoteReference', ...footnote(inline.label, surroundings) }];
    default:
      return inline satisfies never;
  }
}

function footnote(label: string, { clause }: Surroundings) {
  const identifier = `${clause}-${label}`;
  return { identifier, label: identifier };
}
