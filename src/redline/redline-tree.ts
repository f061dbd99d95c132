/**
 * A redline: two clause trees merged into one, with every difference marked.
 *
 * Accepting all marks gives the new tree, rejecting all gives the old tree (`resolve.ts`), both in normal form
 * (`normalise.ts`). Nodes are those of the clause tree, derived from the same table (`../model/nodes.ts`), plus marks:
 *
 * - `insertion` and `deletion` contain plain nodes that are on one side only: blocks, list items, table rows, table
 *   cells or inline nodes. They never contain another mark.
 * - `moved` is at the new place and contains the node, with marks inside if it was also changed. `movedAway` is at
 *   the old place and is empty. Both have the same key. A block that also became another kind of block, such as a
 *   paragraph that is a note elsewhere, is `reshaped` inside `moved`. Inline, they are sentences that moved: on the side where
 *   nothing is, the white space around them collapses as it does when printed. A list, table row, note or footnote whose
 *   words are all deleted or moved away is not there after; one whose words are all inserted or moved here was not there
 *   before.
 * - `movedFromClause` contains what another clause had before, with marks inside; `movedToClause` what another clause has
 *   now, as it was. Text that came from another clause is read and compared at its new place only. A list or table that
 *   is on one side only is unmarked, with every item or row marked, if some of them moved to or from another clause.
 *   Inline, they are sentences, with white space around them as for `moved`. Inside the `movedFromClause` of a block or
 *   inline node, `movedToClause` is text that the other clause had before and a third one has now.
 * - `reshaped` contains the new blocks, with the words compared, and the blocks `before`: the same text in another shape,
 *   such as a paragraph that became a list.
 * - `split` contains the pieces that one paragraph became; `merged` the paragraphs that became one.
 * - `only` on emphasis, strong and term: the words are on both sides, the emphasis or glossary link on one.
 * - `was` on a node: attributes with a different value before. On text: only characters differ, such as quotation marks,
 *   so that the words are the same.
 * - `columns` on a table: its columns are in another order than before.
 *
 * A link, reference, footnote reference or line break is marked as a whole: a deletion of the old one, then an
 * insertion of the new one, so that no mark is inside a link's text. Renderers print a deleted link as plain words.
 * Marks can be inside a term, so a renderer that prints terms as links prints a term that `hasMarks` without its link.
 *
 * A new mark is added to these types. The compiler then names each printer that lacks it, and the table of marks in the
 * published schema (`../downloads/data/json/redline-schema.ts`).
 */
import type {
  AttributesOf,
  Block,
  ChildrenOf,
  ClauseNode,
  Inline,
  ListItem,
  TableCell,
  TableRow,
} from '../model/clause-tree.ts';
import type { AsideType, NodeLevel, nodes, NodeType, NodeTypeAt } from '../model/nodes.ts';

/** Only in the new text. */
export interface Insertion<Plain> {
  readonly type: 'insertion';
  readonly children: readonly Plain[];
}

/** Only in the old text. */
export interface Deletion<Plain> {
  readonly type: 'deletion';
  readonly children: readonly Plain[];
}

/** Here in the new text, and at the `movedAway` with the same key in the old text. */
export interface Moved<Node> {
  readonly type: 'moved';
  /** From 1, in printed order; unique within the redline. */
  readonly key: number;
  readonly children: readonly [Node];
}

/** The old place of the `moved` node with the same key. */
export interface MovedAway {
  readonly type: 'movedAway';
  readonly key: number;
}

/**
 * Two or more pieces that one node became: paragraphs, or list items or numbered paragraphs with one paragraph each.
 * Rejecting joins their words with spaces into one node with the attributes of the first.
 */
export interface Split<Node> {
  readonly type: 'split';
  readonly children: readonly Node[];
}

/** Two or more nodes that became one: the mirror image of `Split`. Accepting joins them. */
export interface Merged<Node> {
  readonly type: 'merged';
  readonly children: readonly Node[];
}

/** Inline nodes that moved within the clause, such as a sentence, with the marks in them. */
export interface MovedWords {
  readonly type: 'moved';
  /** As for `Moved`: unique within the redline. */
  readonly key: number;
  readonly children: readonly RedlineInline[];
}

/** Here in the new text, and in another clause in the old text. Rejecting drops it. */
export interface MovedFromClause<Node> {
  readonly type: 'movedFromClause';
  /** Id of the clause that had it before. */
  readonly clause: string;
  /** From 1; unique within the comparison of two revisions. The `movedToClause` with the same key is the other end. */
  readonly key: number;
  readonly children: readonly Node[];
}

/** Here in the old text, and in another clause in the new text. Accepting drops it. */
export interface MovedToClause<Plain> {
  readonly type: 'movedToClause';
  /** Id of the clause that has it now. */
  readonly clause: string;
  readonly key: number;
  readonly children: readonly Plain[];
}

/**
 * The same text in another shape, such as paragraphs that became list items. The leaves of `children` (paragraphs and
 * table cells) have every difference marked; without what was inserted, their words are those of `before`, in order.
 * Accepting gives `children`, rejecting `before`.
 */
export interface Reshaped<Plain, Node> {
  readonly type: 'reshaped';
  readonly before: readonly Plain[];
  readonly children: readonly Node[];
}

/** A side of the comparison; for `only`, the side with the emphasis or glossary link. */
export type RedlineSide = 'before' | 'after';

/** The redline nodes at each level. */
export interface RedlineNodesByLevel {
  readonly inline: RedlineInline;
  readonly block: RedlineBlock;
  readonly item: RedlineItem;
  readonly row: RedlineRow;
  readonly cell: RedlineCell;
}

type Nodes = typeof nodes;

/** Earlier values of attributes, for nodes that record them. */
type EarlierValues<T extends NodeType> = Nodes[T] extends { readonly was: readonly (infer Name)[] }
  ? { readonly was?: Pick<AttributesOf<T>, Name & keyof AttributesOf<T>> }
  : unknown;

type OnOneSide<T extends NodeType> = Nodes[T] extends { readonly onOneSide: true }
  ? { readonly only?: RedlineSide }
  : unknown;

/** The order of a table's columns, if it changed. */
type Columns<T extends NodeType> = T extends 'table'
  ? {
      /** For each column that was there before, in the order printed now: its position before, from 0. */
      readonly columns?: readonly number[];
    }
  : unknown;

/** The children of a node, marked; a node that is marked as a whole keeps its plain children. */
type MarkedChildren<T extends NodeType> = Nodes[T] extends { readonly whole: true }
  ? ChildrenOf<T>
  : Nodes[T]['contains'] extends NodeLevel
    ? { readonly children: readonly RedlineNodesByLevel[Nodes[T]['contains']][] }
    : unknown;

/** The node of a type that is on both sides; a union for several types. */
export type RedlineNodeOf<T extends NodeType> = {
  [One in T]: Readonly<
    { type: One } & AttributesOf<One> & EarlierValues<One> & OnOneSide<One> & Columns<One> & MarkedChildren<One>
  >;
}[T];

/** Split or merged paragraphs, or nodes that contain a single paragraph. */
type DividedNode<T extends NodeType> = {
  [One in T]: Nodes[One] extends { readonly divisible: true }
    ? Split<RedlineNodeOf<One>> | Merged<RedlineNodeOf<One>>
    : never;
}[T];

export type RedlineTerm = RedlineNodeOf<'term'>;
export type RedlineInline =
  | RedlineNodeOf<NodeTypeAt<'inline'>>
  | Insertion<Inline>
  | Deletion<Inline>
  | MovedWords
  | MovedAway
  | MovedFromClause<RedlineInline>
  | MovedToClause<Inline>;

export type RedlineParagraph = RedlineNodeOf<'paragraph'>;
export type RedlineList = RedlineNodeOf<'list'>;
export type RedlineListItem = RedlineNodeOf<'listItem'>;
export type RedlineTable = RedlineNodeOf<'table'>;
export type RedlineTableRow = RedlineNodeOf<'tableRow'>;
export type RedlineTableCell = RedlineNodeOf<'tableCell'>;
export type RedlineNumberedParagraph = RedlineNodeOf<'numbered'>;
export type RedlineAside = RedlineNodeOf<AsideType>;
export type RedlineFootnoteDefinition = RedlineNodeOf<'footnoteDefinition'>;

/** A block that is on both sides. */
export type RedlinePlainBlock = RedlineNodeOf<NodeTypeAt<'block'>>;

/** A block that moved; reshaped if it also became another kind of block, such as a note. */
export type MovedBlock = RedlinePlainBlock | Reshaped<Block, RedlineBlock>;

export type RedlineBlock =
  | RedlinePlainBlock
  | Insertion<Block>
  | Deletion<Block>
  | Moved<MovedBlock>
  | MovedAway
  | MovedFromClause<RedlineBlock>
  | MovedToClause<Block>
  | Reshaped<Block, RedlineBlock>
  | DividedNode<NodeTypeAt<'block'>>;

export type RedlineItem =
  | RedlineListItem
  | Insertion<ListItem>
  | Deletion<ListItem>
  | Moved<RedlineListItem>
  | MovedAway
  | MovedFromClause<RedlineItem>
  | MovedToClause<ListItem>
  | DividedNode<'listItem'>;

export type RedlineRow =
  | RedlineTableRow
  | Insertion<TableRow>
  | Deletion<TableRow>
  | Moved<RedlineTableRow>
  | MovedAway
  | MovedFromClause<RedlineRow>
  | MovedToClause<TableRow>;

/** If a column was added or removed, a marked cell may be blank. No other mark is empty. */
export type RedlineCell = RedlineTableCell | Insertion<TableCell> | Deletion<TableCell>;

/** Any node of a redline. */
export type RedlineNode = RedlineBlock | RedlineItem | RedlineRow | RedlineCell | RedlineInline;

/** The marks that may occur at a level: every redline node that is not a node of a clause. */
export type MarkTypeAt<On extends NodeLevel> = Exclude<RedlineNodesByLevel[On]['type'], NodeType>;
export type MarkType = MarkTypeAt<NodeLevel>;

/** The mark of a type at a level. */
export type MarkAt<On extends NodeLevel, Type extends MarkTypeAt<On>> = Extract<
  RedlineNodesByLevel[On],
  { readonly type: Type }
>;

type PropertyOf<Node> = Node extends unknown ? keyof Node : never;

/** The marks that are properties of a node: every property that the nodes of a clause do not have. */
export type MarkProperty = Exclude<PropertyOf<RedlineNodeOf<NodeType>>, PropertyOf<ClauseNode>>;

/** The redline of one clause. An added clause is one insertion, a removed one is one deletion. */
export interface Redline {
  readonly type: 'redline';
  readonly children: readonly RedlineBlock[];
}
