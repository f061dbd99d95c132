import type { Block, Inline, ListItem, TableCell, TableRow } from '../model/clause-tree.ts';
import { isParentOf } from '../model/nodes.ts';
import type { NumberedWord } from './inline-items.ts';
import type { Reader } from './reader.ts';
import type { WordRange } from './word-range.ts';

/** A paragraph, sub-heading or table cell, with the range of its words in the text. */
export interface Leaf extends WordRange {
  readonly inlines: readonly Inline[];
  /** Of a cell: its column, from 0. */
  readonly column?: number;
}

/** Blocks read as one text, whatever their shape. */
export interface LeafText {
  readonly leaves: readonly Leaf[];
  readonly words: readonly NumberedWord[];
  /** For each word, the index of its leaf. */
  readonly leafOf: readonly number[];
}

type NodeWithLeaves = Block | ListItem | TableRow | TableCell;

/** Reads blocks as one text: their paragraphs, sub-headings and table cells in printed order. */
export function readLeaves(blocks: readonly Block[], reader: Reader): LeafText {
  const leaves: Leaf[] = [];
  const words: NumberedWord[] = [];
  const leafOf: number[] = [];
  const read = (node: NodeWithLeaves, place: number): void => {
    if (!isParentOf(node, 'inline')) {
      node.children.forEach(read);
      return;
    }
    const from = words.length;
    for (const word of reader.read(node.children).words) {
      words.push(word);
      leafOf.push(leaves.length);
    }
    const column = node.type === 'tableCell' ? { column: place } : {};
    leaves.push({ inlines: node.children, from, to: words.length, ...column });
  };
  blocks.forEach(read);
  return { leaves, words, leafOf };
}

/** How many paragraphs, sub-headings and table cells a node has. */
export function countLeaves(node: NodeWithLeaves): number {
  if (isParentOf(node, 'inline')) return 1;
  let count = 0;
  for (const child of node.children) count += countLeaves(child);
  return count;
}

/**
 * Blocks with only the leaves of a range, by index; what holds none of them is left out. A node that keeps all of its
 * leaves is the same object.
 */
export function keepLeaves(blocks: readonly Block[], from: number, to: number): readonly Block[] {
  return keepIn(blocks, from, to, keepBlock);
}

function keepBlock(block: Block, from: number, to: number): Block {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return block;
    case 'list':
      return {
        ...block,
        children: keepIn(block.children, from, to, (item, start, end): ListItem => {
          return { ...item, children: [...keepLeaves(item.children, start, end)] };
        }),
      };
    case 'table':
      return {
        ...block,
        children: keepIn(block.children, from, to, (row, start, end): TableRow => {
          return { ...row, children: keepIn(row.children, start, end, (cell) => cell) };
        }),
      };
    default:
      return { ...block, children: [...keepLeaves(block.children, from, to)] };
  }
}

function keepIn<Node extends NodeWithLeaves>(
  nodes: readonly Node[],
  from: number,
  to: number,
  keep: (node: Node, from: number, to: number) => Node,
): Node[] {
  let start = 0;
  return nodes.flatMap((node) => {
    const [first, end] = [start, start + countLeaves(node)];
    start = end;
    if (end <= from || first >= to) return [];
    return first >= from && end <= to ? [node] : [keep(node, from - first, to - first)];
  });
}
