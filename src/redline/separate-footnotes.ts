import type { Block, FootnoteDefinition } from '../model/clause-tree.ts';
import { isParentOf } from '../model/nodes.ts';
import { onlySideOfBlock } from './only-side.ts';
import type { Redline, RedlineBlock, RedlineFootnoteDefinition, RedlineNode, RedlineSide } from './redline-tree.ts';

/** A footnote of a redline, on both sides or one. */
export interface RedlineFootnote {
  readonly side: RedlineSide | 'both';
  readonly note: RedlineFootnoteDefinition;
  /** What it says, with the mark around all of it, or the marks in it. */
  readonly blocks: readonly RedlineBlock[];
}

/** The text of a redline, and its footnotes, which are printed as a list below it. */
export interface SeparatedRedline {
  readonly text: readonly RedlineBlock[];
  readonly footnotes: readonly RedlineFootnote[];
}

/**
 * Separates the footnotes of a redline from its text, including inside a mark around both and in text from another
 * clause. A moved footnote is not marked as moved: footnotes are in the order of their references, which show what moved.
 */
export function separateFootnotes({ children }: Redline): SeparatedRedline {
  const moved = new Set(children.filter((block) => movedFootnote(block) !== undefined).map(keyOf));
  return {
    text: children.filter((block) => block.type !== 'movedAway' || !moved.has(block.key)).flatMap(textOf),
    footnotes: children.flatMap(footnotesOf),
  };
}

const isFootnote = (block: Block): block is FootnoteDefinition => block.type === 'footnoteDefinition';
const keyOf = (block: RedlineBlock): number | undefined => ('key' in block ? block.key : undefined);

function movedFootnote(block: RedlineBlock): RedlineFootnoteDefinition | undefined {
  const child = block.type === 'moved' ? block.children[0] : undefined;
  return child?.type === 'footnoteDefinition' ? child : undefined;
}

function textOf(block: RedlineBlock): readonly RedlineBlock[] {
  if (block.type === 'footnoteDefinition' || movedFootnote(block) !== undefined) return [];
  if (block.type === 'movedFromClause') return [{ ...block, children: block.children.flatMap(textOf) }];
  if (block.type !== 'insertion' && block.type !== 'deletion') return [block];
  const children = block.children.filter((child) => !isFootnote(child));
  return children.length === 0 ? [] : [{ ...block, children }];
}

function footnotesOf(block: RedlineBlock): readonly RedlineFootnote[] {
  const note = block.type === 'footnoteDefinition' ? block : movedFootnote(block);
  if (note !== undefined) return [{ side: onlySideOfBlock(note) ?? 'both', note, blocks: note.children }];
  if (block.type === 'movedFromClause') return block.children.flatMap(footnotesOf);
  if (block.type !== 'insertion' && block.type !== 'deletion') return [];
  const { type } = block;
  return block.children.filter(isFootnote).map((note) => ({
    side: type === 'insertion' ? 'after' : 'before',
    note,
    blocks: [{ type, children: note.children }],
  }));
}

/** Whether a node is or holds a footnote or a figure, which keep their shape. */
export function isFootnoteOrFigure(node: RedlineNode): boolean {
  if (node.type === 'footnoteDefinition' || node.type === 'figure') return true;
  return isParentOf(node, 'block') && node.children.some(isFootnoteOrFigure);
}
