/**
 * The text of a clause as a tree: the one form from which pages, redlines, documents, search and data are made.
 *
 * What each node is, `nodes.ts` says; the types here are derived from it. Node names follow mdast where mdast has the node;
 * the others (`numbered`, `term`, `ref`, `note`, `example`) are what a Code of Practice adds. A tree is plain data: no
 * positions, no functions, safe to hash and to serialise.
 */
import type { z } from 'zod';
import type { AsideType, Level, nodes, NodeType, TypeOn } from './nodes.ts';

type Nodes = typeof nodes;

/** Lists that nobody may change, since trees are shared and known by their hash. */
type Unchanging<Value> = Value extends readonly (infer Entry)[] ? readonly Entry[] : Value;

/** What nodes of a type have beside their children. */
export type AttributesOf<T extends NodeType> = {
  readonly [Name in keyof Nodes[T]['attributes']]: Unchanging<z.infer<Nodes[T]['attributes'][Name]>>;
};

/** What stands in nodes of a type. */
export type ChildrenOf<T extends NodeType> = Nodes[T]['holds'] extends Level
  ? { readonly children: readonly NodeOf<TypeOn<Nodes[T]['holds']>>[] }
  : unknown;

/** The node of a type, or of each of several. */
export type NodeOf<T extends NodeType> = {
  [One in T]: Readonly<{ type: One } & AttributesOf<One> & ChildrenOf<One>>;
}[T];

export type Text = NodeOf<'text'>;
export type Emphasis = NodeOf<'emphasis'>;
export type Strong = NodeOf<'strong'>;
export type Link = NodeOf<'link'>;
export type Term = NodeOf<'term'>;
export type Ref = NodeOf<'ref'>;
export type Break = NodeOf<'break'>;
export type FootnoteReference = NodeOf<'footnoteReference'>;
export type Inline = NodeOf<TypeOn<'inline'>>;

export type Paragraph = NodeOf<'paragraph'>;
export type List = NodeOf<'list'>;
export type ListItem = NodeOf<'listItem'>;
export type Table = NodeOf<'table'>;
export type TableRow = NodeOf<'tableRow'>;
export type TableCell = NodeOf<'tableCell'>;
export type NumberedParagraph = NodeOf<'numbered'>;
/** A text beside the Code, such as a note. */
export type Aside = NodeOf<AsideType>;
export type FootnoteDefinition = NodeOf<'footnoteDefinition'>;
export type Block = NodeOf<TypeOn<'block'>>;

/** Every node that can stand in a clause. */
export type ClauseNode = NodeOf<NodeType>;

/** The whole text of one clause; footnote definitions come last, in order of their first call. */
export interface ClauseTree {
  readonly type: 'clause';
  readonly children: readonly Block[];
}
