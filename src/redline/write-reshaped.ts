import type { Block, Inline, ListItem, Table, TableRow } from '../model/clause-tree.ts';
import { divideWords, type Division } from './divide-words.ts';
import { countLeaves, keepLeaves, type LeafText } from './leaves.ts';
import { joinMarks } from './marks.ts';
import { joinWithSpaces } from './normalise-inlines.ts';
import type { Partners } from './paired-words.ts';
import type { Reader } from './reader.ts';
import { redlineInlines } from './redline-inlines.ts';
import type {
  Deletion,
  RedlineBlock,
  RedlineInline,
  RedlineItem,
  RedlineListItem,
  RedlinePlainBlock,
  RedlineRow,
} from './redline-tree.ts';
import { sliceInlines } from './slice-inlines.ts';
import type { WordRange } from './word-range.ts';

/** Blocks, and their text. */
export interface ShapedText {
  readonly blocks: readonly Block[];
  readonly text: LeafText;
}

/** What the writers below share. */
interface ReshapeContext {
  readonly before: ShapedText;
  readonly after: LeafText;
  readonly division: Division;
  /** Leaves after whose `gone` leaves have been written. */
  readonly written: Set<number>;
  readonly reader: Reader;
}

/**
 * Writes the new blocks, compared with the old text where they have words in common. What has nothing in common with it
 * is an insertion; an old paragraph or cell that is gone is a deletion where it was. With insertions removed, the words
 * are the old words in order.
 */
export function writeReshaped(
  before: ShapedText,
  after: ShapedText,
  partners: Partners,
  reader: Reader,
): readonly RedlineBlock[] {
  const division = divideWords(before.text, after.text, partners);
  const context = { before, after: after.text, division, written: new Set<number>(), reader };
  const atEnd = wordsIn(context, division.goneAtEnd) ? [deletionOf(context, division.goneAtEnd)] : [];
  return [...writeBlocks(after.blocks, 0, context), ...atEnd];
}

function deletionOf(context: ReshapeContext, range: WordRange): RedlineBlock {
  return { type: 'deletion', children: goneBlocks(context, range) };
}

/** Old leaves that are gone, as blocks. Cells of a row of which others stayed are paragraphs, since they are no row. */
function goneBlocks({ before }: ReshapeContext, { from, to }: WordRange): readonly Block[] {
  return keepLeaves(before.blocks, from, to).flatMap((block) => (block.type === 'table' ? goneRows(block) : [block]));
}

function goneRows({ children, ...table }: Table): readonly Block[] {
  const isWhole = (row: TableRow): boolean => row.children.length >= table.align.length;
  const whole = children.filter(isWhole);
  return children.flatMap((row): readonly Block[] => {
    if (!isWhole(row)) return row.children.map((cell) => ({ type: 'paragraph', children: cell.children }));
    return row === whole[0] ? [{ ...table, children: whole }] : [];
  });
}

/** Writes new blocks; `at` is the index of their first leaf. */
function writeBlocks(blocks: readonly Block[], at: number, context: ReshapeContext): readonly RedlineBlock[] {
  return writeSiblings<Block, RedlineBlock>(blocks, at, context, {
    same: (block, start) => writeBlock(block, start, context),
    inserted: (children) => ({ type: 'insertion', children }),
    deleted: (written, children) => [...written, { type: 'deletion', children }],
  });
}

function writeBlock(block: Block, at: number, context: ReshapeContext): RedlinePlainBlock {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: writeLeaf(at, context) };
    case 'subheading':
      return { ...block, children: writeLeaf(at, context) };
    case 'list':
      return { ...block, children: writeItems(block.children, at, context) };
    case 'table':
      return { ...block, children: writeRows(block.children, at, context) };
    default:
      return { ...block, children: writeBlocks(block.children, at, context) };
  }
}

function writeItems(items: readonly ListItem[], at: number, context: ReshapeContext): readonly RedlineItem[] {
  return writeSiblings<ListItem, RedlineItem>(items, at, context, {
    same: (item, start) => ({ type: 'listItem', children: writeBlocks(item.children, start, context) }),
    inserted: (children) => ({ type: 'insertion', children }),
    deleted: withDeletedItems,
  });
}

/**
 * Items with old blocks as deleted after them. Blocks that were in no list, such as a paragraph between two lists that became
 * one, go to the item that they followed, since they had no bullet or number. Undefined if there is none.
 */
function withDeletedItems(items: readonly RedlineItem[], blocks: readonly Block[]): readonly RedlineItem[] | undefined {
  const written = [...items];
  for (const block of blocks) {
    const last = written.at(-1);
    if (block.type === 'list') written.push({ type: 'deletion', children: block.children });
    else if (last?.type === 'listItem') written[written.length - 1] = withDeleted(last, block);
    else if (last?.type === 'deletion') written[written.length - 1] = withBlock(last, block);
    else return undefined;
  }
  return written;
}

function withDeleted(item: RedlineListItem, block: Block): RedlineListItem {
  return { ...item, children: joinMarks([...item.children, { type: 'deletion', children: [block] }]) };
}

/** A deletion of items with one more block in the last item. */
function withBlock({ type, children }: Deletion<ListItem>, block: Block): Deletion<ListItem> {
  const last = children.at(-1);
  const item: ListItem = { type: 'listItem', children: [...(last?.children ?? []), block] };
  return { type, children: [...children.slice(0, -1), item] };
}

function writeRows(rows: readonly TableRow[], at: number, context: ReshapeContext): readonly RedlineRow[] {
  return writeSiblings<TableRow, RedlineRow>(rows, at, context, {
    same: (row, start) => ({
      type: 'tableRow',
      children: row.children.map((_, index) => ({ type: 'tableCell', children: writeLeaf(start + index, context) })),
    }),
    inserted: (children) => ({ type: 'insertion', children }),
    deleted: (written, blocks) => {
      const tables = blocks.filter((block) => block.type === 'table');
      if (tables.length < blocks.length) return undefined;
      return [...written, { type: 'deletion', children: tables.flatMap(({ children }) => children) }];
    },
  });
}

/** How to write siblings of a level. What was deleted is words of its leaf if no mark of the level can hold it. */
interface Siblings<Plain, Node> {
  readonly same: (node: Plain, at: number) => Node;
  readonly inserted: (nodes: readonly Plain[]) => Node;
  readonly deleted: (written: readonly Node[], blocks: readonly Block[]) => readonly Node[] | undefined;
}

function writeSiblings<Plain extends Block | ListItem | TableRow, Node>(
  nodes: readonly Plain[],
  at: number,
  context: ReshapeContext,
  how: Siblings<Plain, Node>,
): readonly Node[] {
  let written: Node[] = [];
  const end = nodes.reduce((sum, node) => sum + countLeaves(node), at);
  let inserted: Plain[] = [];
  const closeInsertion = (): void => {
    if (inserted.length > 0) written.push(how.inserted(inserted));
    inserted = [];
  };
  let start = at;
  for (const node of nodes) {
    const next = start + countLeaves(node);
    const gone = goneBefore(start, end, context);
    const withGone = gone && how.deleted(written, goneBlocks(context, gone.range));
    if (gone && withGone) {
      context.written.add(gone.leaf);
      written = [...withGone];
    }
    const isNew = (context.division.nextShare[start] ?? end) >= next;
    if (isNew && context.after.leaves.slice(start, next).some(({ from, to }) => from < to)) {
      inserted.push(node);
    } else {
      closeInsertion();
      written.push(how.same(node, start));
    }
    start = next;
  }
  closeInsertion();
  return written;
}

/**
 * The leaves that are gone between the last leaf before `start` that has a share and the next one, if that one is a
 * sibling or inside one.
 */
function goneBefore(
  start: number,
  end: number,
  context: ReshapeContext,
): { readonly leaf: number; readonly range: WordRange } | undefined {
  const leaf = context.division.nextShare[start] ?? end;
  const range = leaf < end ? context.division.shares[leaf]?.gone : undefined;
  return range && !context.written.has(leaf) && wordsIn(context, range) ? { leaf, range } : undefined;
}

/** Whether old leaves have words. */
function wordsIn({ before }: ReshapeContext, { from, to }: WordRange): boolean {
  return before.text.leaves.slice(from, to).some((leaf) => leaf.from < leaf.to);
}

function writeLeaf(at: number, context: ReshapeContext): readonly RedlineInline[] {
  const { before, after, division, reader } = context;
  const inlines = after.leaves[at]?.inlines ?? [];
  const share = division.shares[at];
  if (share === undefined) return inlines.length === 0 ? [] : [{ type: 'insertion', children: inlines }];
  const { words, gone } = share;
  const isWritten = gone.from >= gone.to || context.written.has(at);
  const from = isWritten ? words.from : (before.text.leaves[gone.from]?.from ?? words.from);
  return redlineInlines(wordsOf(before.text, { from, to: words.to }, reader), inlines, reader);
}

/** A range of words of several paragraphs, items or cells as one paragraph. */
function wordsOf(text: LeafText, { from, to }: WordRange, reader: Reader): readonly Inline[] {
  const first = text.leafOf[from] ?? 0;
  const pieces = text.leaves.slice(first, (text.leafOf[to - 1] ?? first - 1) + 1).flatMap((leaf) => {
    const range = { from: Math.max(from - leaf.from, 0), to: Math.min(to, leaf.to) - leaf.from };
    const inlines = sliceInlines(reader.read(leaf.inlines), range);
    return inlines.length > 0 ? [inlines] : [];
  });
  return joinWithSpaces(pieces);
}
