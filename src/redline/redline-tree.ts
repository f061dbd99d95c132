/**
 * A redline: two clause trees in one, with every difference marked.
 *
 * Accepting all marks gives the tree after, rejecting all gives the tree before (`resolve.ts`), both in normal form
 * (`normalise.ts`). The nodes are those of the clause tree, plus marks that stand where the marked nodes could stand:
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
import type {
  Block,
  Break,
  FootnoteReference,
  Inline,
  Link,
  List,
  ListItem,
  NumberedParagraph,
  Ref,
  Table,
  TableCell,
  TableRow,
  Term,
  Text,
} from '../code/clause-tree.ts';

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

export interface RedlineEmphasis {
  readonly type: 'emphasis';
  readonly only?: OnlySide;
  readonly children: readonly RedlineInline[];
}

export interface RedlineStrong {
  readonly type: 'strong';
  readonly only?: OnlySide;
  readonly children: readonly RedlineInline[];
}

export interface RedlineTerm {
  readonly type: 'term';
  readonly id: string;
  readonly was?: Pick<Term, 'id'>;
  readonly only?: OnlySide;
  readonly children: readonly RedlineInline[];
}

export type RedlineInline =
  | Text
  | RedlineEmphasis
  | RedlineStrong
  | RedlineTerm
  | Link
  | Ref
  | Break
  | FootnoteReference
  | Insertion<Inline>
  | Deletion<Inline>;

export interface RedlineParagraph {
  readonly type: 'paragraph';
  readonly children: readonly RedlineInline[];
}

export interface RedlineList {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly was?: Pick<List, 'ordered' | 'start'>;
  readonly children: readonly RedlineItem[];
}

export interface RedlineListItem {
  readonly type: 'listItem';
  readonly children: readonly RedlineBlock[];
}

export interface RedlineTable {
  readonly type: 'table';
  readonly align: Table['align'];
  readonly was?: Pick<Table, 'align'>;
  readonly children: readonly RedlineRow[];
}

export interface RedlineTableRow {
  readonly type: 'tableRow';
  readonly children: readonly RedlineCell[];
}

export interface RedlineTableCell {
  readonly type: 'tableCell';
  readonly children: readonly RedlineInline[];
}

export interface RedlineNumberedParagraph {
  readonly type: 'numbered';
  readonly id: string;
  readonly number: string;
  readonly was?: Pick<NumberedParagraph, 'number'>;
  readonly children: readonly RedlineBlock[];
}

export interface RedlineNote {
  readonly type: 'note';
  readonly children: readonly RedlineBlock[];
}

export interface RedlineExample {
  readonly type: 'example';
  readonly children: readonly RedlineBlock[];
}

export interface RedlineFootnoteDefinition {
  readonly type: 'footnoteDefinition';
  readonly label: string;
  readonly was?: { readonly label: string };
  readonly children: readonly RedlineBlock[];
}

/** A block that stands on both sides. */
export type RedlinePlainBlock =
  | RedlineParagraph
  | RedlineList
  | RedlineTable
  | RedlineNumberedParagraph
  | RedlineNote
  | RedlineExample
  | RedlineFootnoteDefinition;

export type RedlineBlock =
  | RedlinePlainBlock
  | Insertion<Block>
  | Deletion<Block>
  | Moved<RedlinePlainBlock>
  | MovedAway
  | Split<RedlineParagraph>
  | Split<RedlineNumberedParagraph>
  | Merged<RedlineParagraph>
  | Merged<RedlineNumberedParagraph>;

export type RedlineItem =
  | RedlineListItem
  | Insertion<ListItem>
  | Deletion<ListItem>
  | Moved<RedlineListItem>
  | MovedAway
  | Split<RedlineListItem>
  | Merged<RedlineListItem>;

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
