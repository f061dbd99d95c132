import type { Block, FootnoteDefinition } from '../code/clause-tree.ts';
import type { Redline, RedlineBlock, RedlineFootnoteDefinition } from './redline-tree.ts';

/** A footnote of a redline: on both sides, or on one. */
export type RedlineFootnote =
  | { readonly on: 'both'; readonly note: RedlineFootnoteDefinition }
  | { readonly on: 'after' | 'before'; readonly note: FootnoteDefinition };

/** The text of a redline and its footnotes, which are printed as a list below it. */
export interface PartedRedline {
  readonly text: readonly RedlineBlock[];
  readonly footnotes: readonly RedlineFootnote[];
}

/**
 * Parts the footnotes of a redline from its text. A mark around both is parted too. A footnote that moved is simply at
 * its place: footnotes stand in the order of their calls, and the calls tell what moved.
 */
export function partFootnotes({ children }: Redline): PartedRedline {
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
  if (block.type !== 'insertion' && block.type !== 'deletion') return [block];
  const children = block.children.filter((child) => !isFootnote(child));
  return children.length === 0 ? [] : [{ ...block, children }];
}

function footnotesOf(block: RedlineBlock): readonly RedlineFootnote[] {
  const note = block.type === 'footnoteDefinition' ? block : movedFootnote(block);
  if (note !== undefined) return [{ on: 'both', note }];
  if (block.type !== 'insertion' && block.type !== 'deletion') return [];
  const on = block.type === 'insertion' ? 'after' : 'before';
  return block.children.filter(isFootnote).map((child) => ({ on, note: child }));
}
