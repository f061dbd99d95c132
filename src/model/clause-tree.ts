/**
 * The text of a clause as a tree, from which pages, redlines, documents, search and data are built.
 *
 * The types are derived from the table in `nodes.ts`. Node names follow mdast where it has the node; `numbered`,
 * `term`, `ref`, `note` and `example` are specific to a Code of Practice. A tree is plain data, without positions or
 * functions, so it can be hashed and serialised.
 */
import type { z } from 'zod';
import type { AsideType, NodeLevel, nodes, NodeType, NodeTypeAt, TextStyleType } from './nodes.ts';

type Nodes = typeof nodes;

/** Read-only, because trees are shared and identified by their hash. */
type ReadonlyList<Value> = Value extends readonly (infer Entry)[] ? readonly Entry[] : Value;

type Attributes<T extends NodeType> = Nodes[T]['attributes'];

/** The names of the attributes that a node may lack. */
type OptionalName<T extends NodeType> = {
  [Name in keyof Attributes<T>]: Attributes<T>[Name] extends z.ZodExactOptional ? Name : never;
}[keyof Attributes<T>];

type ValueOf<Attribute> = Attribute extends z.ZodType ? ReadonlyList<z.infer<Attribute>> : never;

/** The attributes of a node type. */
export type AttributesOf<T extends NodeType> = {
  readonly [Name in Exclude<keyof Attributes<T>, OptionalName<T>>]: ValueOf<Attributes<T>[Name]>;
} & { readonly [Name in OptionalName<T>]?: ValueOf<Attributes<T>[Name]> };

/** The children of a node type. */
export type ChildrenOf<T extends NodeType> = Nodes[T]['contains'] extends NodeLevel
  ? { readonly children: readonly NodeOf<NodeTypeAt<Nodes[T]['contains']>>[] }
  : unknown;

/** The node of a type; a union for several types. */
export type NodeOf<T extends NodeType> = {
  [One in T]: Readonly<{ type: One } & AttributesOf<One> & ChildrenOf<One>>;
}[T];

export type Text = NodeOf<'text'>;
export type Emphasis = NodeOf<'emphasis'>;
export type Strong = NodeOf<'strong'>;
export type TextStyle = NodeOf<TextStyleType>;
export type Link = NodeOf<'link'>;
export type Term = NodeOf<'term'>;
export type Ref = NodeOf<'ref'>;
export type Break = NodeOf<'break'>;
export type FootnoteReference = NodeOf<'footnoteReference'>;
export type Inline = NodeOf<NodeTypeAt<'inline'>>;

export type Paragraph = NodeOf<'paragraph'>;
export type List = NodeOf<'list'>;
export type ListItem = NodeOf<'listItem'>;
export type Table = NodeOf<'table'>;
export type TableRow = NodeOf<'tableRow'>;
export type TableCell = NodeOf<'tableCell'>;
export type NumberedParagraph = NodeOf<'numbered'>;
/** A note or example, which is not part of the Code. */
export type Aside = NodeOf<AsideType>;
export type FootnoteDefinition = NodeOf<'footnoteDefinition'>;
export type Figure = NodeOf<'figure'>;
export type Block = NodeOf<NodeTypeAt<'block'>>;

/** Any node of a clause. */
export type ClauseNode = NodeOf<NodeType>;

/** The whole text of one clause. Footnote definitions come last, in the order of their first reference. */
export interface ClauseTree {
  readonly type: 'clause';
  readonly children: readonly Block[];
}
