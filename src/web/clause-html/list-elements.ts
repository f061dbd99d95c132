import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { anchorOfItem } from '../../model/reference.ts';
import { convertNode, type NodeTable } from '../../model/node-table.ts';
import { isOnlyBefore, kindBefore, nameOfLabel, numberItems, type NumberedItem } from '../../redline/item-numbers.ts';
import {
  describeMerged,
  describeSplit,
  mergedWithAbove,
  splitFromAbove,
  spokenEnds,
  wasNumber,
} from '../../redline/mark-words.ts';
import type { RedlineBlock, RedlineItem, RedlineList } from '../../redline/redline-tree.ts';
import type { LinkedPlace } from './clause-context.ts';
import * as element from './elements.ts';
import { deleted, inserted, noteInText, readAloud, type MarkNote } from './mark-elements.ts';
import { awayNote, fromClauseNote, movedNote, nowInClauseNote } from './move-notes.ts';
import { inDeletion, inInsertion, type NodeContext } from './node-context.ts';

/** Prints the blocks of an item. A parameter, because blocks contain lists. */
type PrintBlocks = (nodes: readonly RedlineBlock[], context: NodeContext) => ElementContent[];

interface ItemContext {
  readonly context: NodeContext;
  readonly blocks: PrintBlocks;
  readonly piece?: NumberedItem['piece'];
}

/** What an item prints: its contents, and the notes at its start. */
interface PrintedItem {
  readonly notes: readonly MarkNote[];
  readonly contents: ElementContent[];
}

/**
 * The items of a list, one `li` each, with the numbers of the new text. What is no longer there has its number of the
 * old text, and is not counted.
 */
export function itemElements(list: RedlineList, context: NodeContext, blocks: PrintBlocks): ElementContent[] {
  let next = list.start;
  const had = kindBefore(list);
  return numberItems(list, context.numbersBefore).map((numbered) => {
    const { item, before, after, piece, was } = numbered;
    const number = after ?? before;
    const isGone = context.position === 'redline' && after === undefined && isOnlyBefore(item, piece);
    const value = list.ordered && number !== undefined && number !== next ? number : undefined;
    next = (value ?? next) + 1;
    const printed = convertNode(items, item, { context, blocks, ...(piece === undefined ? {} : { piece }) });
    // Bullets do not show the number of a removed item.
    const gone =
      before === undefined || after !== undefined || list.ordered ? undefined : nameOfLabel(had.format, before);
    const label = was ?? gone;
    const notes = [...(label === undefined ? [] : [{ words: wasNumber(label) }]), ...printed.notes];
    const hidesNumber = list.ordered && number === undefined;
    const hasOwnLabel = isGone && list.ordered && had.format !== list.format;
    const className = [
      ...(isGone ? ['gone'] : []),
      ...(hidesNumber ? ['unnumbered'] : []),
      ...(hasOwnLabel ? [element.classOfLabels(had.format)] : []),
    ];
    const isAnchored = context.hasAnchors && context.position === 'unmarked' && item.type === 'listItem';
    const place = isAnchored ? context.placeOf?.(item) : undefined;
    const ownId = isAnchored && item.id !== undefined ? anchorOfItem(context.clause, item.id) : undefined;
    const id = place?.anchor ?? ownId;
    return itemElement(
      { value, ...(id === undefined ? {} : { id }), ...(className.length === 0 ? {} : { className }) },
      notes,
      printed.contents,
      place,
    );
  });
}

function itemElement(
  properties: { readonly id?: string; readonly value: number | undefined; readonly className?: string[] },
  notes: readonly MarkNote[],
  contents: ElementContent[],
  place: LinkedPlace | undefined,
): ElementContent {
  const { children } = element.listItem(contents);
  if (place !== undefined) return h('li', properties, [element.itemLink(place), ...children]);
  const [first, ...others] = children;
  const printedNotes = notes.flatMap((note): ElementContent[] => [noteInText(note), { type: 'text', value: ' ' }]);
  if (notes.length > 0 && first?.type === 'element' && first.tagName === 'p') {
    return h('li', properties, [{ ...first, children: [...printedNotes, ...first.children] }, ...others]);
  }
  return h('li', properties, [...printedNotes, ...children]);
}

const items: NodeTable<RedlineItem, ItemContext, PrintedItem> = {
  listItem: ({ children }, { context, blocks }) => ({ notes: [], contents: blocks(children, context) }),
  insertion: ({ children }, { context, blocks }) => ({
    notes: [],
    contents: marked(inserted, children, inInsertion(context), blocks),
  }),
  deletion: ({ children }, { context, blocks }) => ({
    notes: [],
    contents: marked(deleted, children, inDeletion(context), blocks),
  }),
  moved: (node, { context, blocks }) => ({
    notes: [movedNote(node, context)],
    contents: [...contentsOf(node.children, context, blocks), readAloud(` [${spokenEnds.moved}]`)],
  }),
  movedAway: (node, { context }) => ({ notes: [awayNote(node, context)], contents: [] }),
  movedFromClause: (node, item) => {
    const printed = node.children.map((child) => convertNode(items, child, item));
    return {
      notes: [fromClauseNote(node, item.context), ...printed.flatMap(({ notes }) => notes)],
      contents: [...printed.flatMap(({ contents }) => contents), readAloud(` [${spokenEnds.movedFromClause}]`)],
    };
  },
  movedToClause: (node, { context }) => ({ notes: [nowInClauseNote(node, context)], contents: [] }),
  split: ({ children }, { context, blocks, piece }) => ({
    notes: pieceNotes(piece, (of) => describeSplit('listItem', of), splitFromAbove),
    contents: contentsOf(children, context, blocks),
  }),
  merged: ({ children }, { context, blocks, piece }) => ({
    notes: pieceNotes(piece, (of) => describeMerged('listItem', of), mergedWithAbove),
    contents: contentsOf(children, context, blocks),
  }),
};

function pieceNotes(piece: NumberedItem['piece'], first: (of: number) => string, further: string): MarkNote[] {
  if (piece === undefined) return [];
  return [{ words: piece.index === 0 ? first(piece.of) : further }];
}

type Items = readonly { readonly children: readonly RedlineBlock[] }[];

const contentsOf = (nodes: Items, context: NodeContext, blocks: PrintBlocks): ElementContent[] =>
  nodes.flatMap(({ children }) => blocks(children, context));

/** The contents of an item with a mark around them: around the words, if it is a single paragraph. */
function marked(mark: typeof inserted, nodes: Items, context: NodeContext, blocks: PrintBlocks): ElementContent[] {
  const contents = contentsOf(nodes, context, blocks);
  const [only, ...others] = contents;
  const isParagraph = only?.type === 'element' && only.tagName === 'p' && others.length === 0;
  return [isParagraph ? mark('span', only.children) : mark('div', contents)];
}
