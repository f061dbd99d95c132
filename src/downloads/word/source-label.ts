import type { Block, Inline } from '../../model/clause-tree.ts';
import { frames } from '../../model/nodes.ts';
import type { RedlineBlock, RedlineInline, RedlineSide } from '../../redline/redline-tree.ts';

const label: readonly Inline[] = [
  { type: 'strong', children: [{ type: 'text', value: `${frames.source.label}:` }] },
  { type: 'text', value: ' ' },
];
const both: readonly RedlineSide[] = ['before', 'after'];

/**
 * The blocks of the source of a quotation, with its label before the first words of each text: marked where only one of
 * them begins there. A text that begins with something else than a paragraph has no label.
 */
export function withSourceLabel(nodes: readonly RedlineBlock[]): readonly RedlineBlock[] {
  const begun = new Set<RedlineSide>();
  return nodes.map((node) => {
    const sides = sidesOf(node).filter((side) => !begun.has(side));
    for (const side of sides) begun.add(side);
    return sides.length === 0 ? node : labelled(node, sides);
  });
}

/** What the text before begins with. */
export function firstBefore(nodes: readonly RedlineBlock[]): RedlineBlock | undefined {
  return nodes.find((node) => sidesOf(node).includes('before'));
}

function sidesOf({ type }: RedlineBlock): readonly RedlineSide[] {
  if (type === 'insertion' || type === 'moved' || type === 'movedFromClause') return ['after'];
  return type === 'deletion' || type === 'movedAway' || type === 'movedToClause' ? ['before'] : both;
}

function labelled(node: RedlineBlock, sides: readonly RedlineSide[]): RedlineBlock {
  switch (node.type) {
    case 'paragraph':
      return { ...node, children: [...labelOn(sides), ...node.children] };
    case 'insertion':
      return { ...node, children: firstLabelled(node.children) };
    case 'deletion':
      return { ...node, children: firstLabelled(node.children) };
    case 'moved': {
      const [block] = node.children;
      return block.type === 'paragraph'
        ? { ...node, children: [{ ...block, children: [...label, ...block.children] }] }
        : node;
    }
    case 'split':
    case 'merged': {
      const [first, ...rest] = node.children.filter((piece) => piece.type === 'paragraph');
      if (first === undefined) return node;
      const children = [{ ...first, children: [...label, ...first.children] }, ...rest];
      return node.type === 'split' ? { type: 'split', children } : { type: 'merged', children };
    }
    case 'movedFromClause': {
      const [first, ...rest] = node.children;
      return first === undefined ? node : { ...node, children: [labelled(first, both), ...rest] };
    }
    default:
      return node;
  }
}

/** The label in the marks of the side that it is on. */
function labelOn(sides: readonly RedlineSide[]): readonly RedlineInline[] {
  if (sides.length > 1) return label;
  return [{ type: sides[0] === 'after' ? 'insertion' : 'deletion', children: label }];
}

function firstLabelled(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph' ? [{ ...first, children: [...label, ...first.children] }, ...rest] : blocks;
}
