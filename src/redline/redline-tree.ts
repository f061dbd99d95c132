/**
 * A redline: two clause trees in one, with every difference marked.
 *
 * Accepting all marks gives the tree after, rejecting all gives the tree before (`resolve.ts`), both in normal form
 * (`normalise.ts`). The nodes are those of the clause tree, derived from the same table (`../code/nodes.ts`), plus marks
 * that stand where the marked nodes could stand:
 *
 * - `insertion` and `deletion` hold plain nodes that stand on one side only. They lie around blocks, list items, table
 *   rows, table cells or inline nodes, and never hold another mark.
 * - `moved` stands at the place after and holds the node, with marks in it where it was also changed. `movedAway`
 *   stands at the place before and holds nothing; both carry the same key.
 * - `split` holds the pieces that one paragraph became; `merged` holds the paragraphs that became one.
 * - `only` on emphasis, strong and term: the words are on both sides, the stress or the glossary link on one.
 * - `was` on a node: attributes that had another value before.
 *
 * A link, a reference, a footnote call and a line end are marked whole: a deletion of the link before, then an insertion
 * of the link after, so that no mark lies inside a link's name. A renderer prints a link inside a deletion as its words.
 * Marks do lie inside a term: a renderer that prints terms as links prints a term that `hasMarks` without its link.
 */
import type { AttributesOf, Block, ChildrenOf, Inline, ListItem, TableCell, TableRow } from '../code/clause-tree.ts';
import type { AsideType, Level, nodes, NodeType, TypeOn } from '../code/nodes.ts';

/** Stands after, and not before. */
export interface Insertion<Plain> {
  readonly type: 'insertion';
  readonly children: readonly Plain[];
}

/** Stands before, and not after. */
export interface Deletion<Plain> {
  readonly type: 'deletion';
  readonly children: readonly Plain[];
}

/** Stands here after, and at the `movedAway` with the same key before. */
export interface Moved<Node> {
  readonly type: 'moved';
  /** From 1, in printed order; unique within the redline. */
  readonly key: number;
  readonly children: readonly [Node];
}

/** The place before of the `moved` node with the same key. */
export interface MovedAway {
  readonly type: 'movedAway';
  readonly key: number;
}

/**
 * The pieces, two or more, that one node became: paragraphs, or list items or numbered paragraphs of one paragraph each.
 * Rejecting joins their words with a space into one node with the attributes of the first.
 */
export interface Split<Node> {
  readonly type: 'split';
  readonly children: readonly Node[];
}

/** The nodes, two or more, that became one: the mirror of `Split`. Accepting joins them. */
export interface Merged<Node> {
  readonly type: 'merged';
  readonly children: readonly Node[];
}

/** Where the stress or the glossary link stands on one side only, around words that stand on both. */
export type OnlySide = 'before' | 'after';

/** What stands on each level of a redline. */
interface Standing {
  readonly inline: RedlineInline;
  readonly block: RedlineBlock;
  readonly item: RedlineItem;
  readonly row: RedlineRow;
  readonly cell: RedlineCell;
}

type Nodes = typeof nodes;

/** The attributes that were other before, where a node may say so. */
type Was<T extends NodeType> = Nodes[T] extends { readonly was: readonly (infer Name)[] }
  ? { readonly was?: Pick<AttributesOf<T>, Name & keyof AttributesOf<T>> }
  : unknown;

type Only<T extends NodeType> = Nodes[T] extends { readonly onOneSide: true } ? { readonly only?: OnlySide } : unknown;

/** What stands in a node, marked; a node that is marked whole holds what it holds in a clause. */
type MarkedChildren<T extends NodeType> = Nodes[T] extends { readonly whole: true }
  ? ChildrenOf<T>
  : Nodes[T]['holds'] extends Level
    ? { readonly children: readonly Standing[Nodes[T]['holds']][] }
    : unknown;

/** The node of a type, or of each of several, as it stands on both sides of a redline. */
export type RedlineNodeOf<T extends NodeType> = {
  [One in T]: Readonly<{ type: One } & AttributesOf<One> & Was<One> & Only<One> & MarkedChildren<One>>;
}[T];

/** What several nodes became one of, or one became: paragraphs and what holds a single paragraph. */
type Divided<T extends NodeType> = {
  [One in T]: Nodes[One] extends { readonly divisible: true }
    ? Split<RedlineNodeOf<One>> | Merged<RedlineNodeOf<One>>
    : never;
}[T];

export type RedlineTerm = RedlineNodeOf<'term'>;
export type RedlineInline = RedlineNodeOf<TypeOn<'inline'>> | Insertion<Inline> | Deletion<Inline>;

export type RedlineParagraph = RedlineNodeOf<'paragraph'>;
export type RedlineList = RedlineNodeOf<'list'>;
export type RedlineListItem = RedlineNodeOf<'listItem'>;
export type RedlineTable = RedlineNodeOf<'table'>;
export type RedlineTableRow = RedlineNodeOf<'tableRow'>;
export type RedlineTableCell = RedlineNodeOf<'tableCell'>;
export type RedlineNumberedParagraph = RedlineNodeOf<'numbered'>;
export type RedlineAside = RedlineNodeOf<AsideType>;
export type RedlineFootnoteDefinition = RedlineNodeOf<'footnoteDefinition'>;

/** A block that stands on both sides. */
export type RedlinePlainBlock = RedlineNodeOf<TypeOn<'block'>>;

export type RedlineBlock =
  | RedlinePlainBlock
  | Insertion<Block>
  | Deletion<Block>
  | Moved<RedlinePlainBlock>
  | MovedAway
  | Divided<TypeOn<'block'>>;

export type RedlineItem =
  RedlineListItem | Insertion<ListItem> | Deletion<ListItem> | Moved<RedlineListItem> | MovedAway | Divided<'listItem'>;

export type RedlineRow =
  RedlineTableRow | Insertion<TableRow> | Deletion<TableRow> | Moved<RedlineTableRow> | MovedAway;

/** A mark around a cell may cover a blank cell, when a column was added or removed; no other mark covers nothing. */
export type RedlineCell = RedlineTableCell | Insertion<TableCell> | Deletion<TableCell>;

/** Every node that can stand in a redline. */
export type RedlineNode = RedlineBlock | RedlineItem | RedlineRow | RedlineCell | RedlineInline;

/** The redline of one clause. A clause that was added is one insertion, one that was removed one deletion. */
export interface Redline {
  readonly type: 'redline';
  readonly children: readonly RedlineBlock[];
}
