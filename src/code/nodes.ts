/**
 * Every kind of node that can stand in a clause, a row each: what it may hold, what it has of its own, and what a redline
 * may say of it. Types of nodes (`clause-tree.ts`, `../redline/redline-tree.ts`), their published schemas and all code that
 * only goes from a node to what stands in it are derived from this table. What differs from node to node is said by a
 * table or an exhaustive `switch` of its own, so that the compiler names each place that a new row needs:
 *
 * - read from MDX: `../source/clause/convert-blocks.ts`, `convert-block-tag.ts` and `convert-inlines.ts`
 * - compared: `../redline/unit-of-node.ts` and `redline-blocks.ts`; heard by the duty watch: `duty-watch/sentences-of.ts`
 * - HTML: `../site/clause-html/block-elements.ts` and `inline-elements.ts`
 * - PDF: `../publications/typst/`; Word: `../publications/word/text-writer.ts` and `run-writer.ts`
 * - Akoma Ntoso, Markdown and plain text: `../publications/data/akoma-ntoso/` and `../publications/data/text/`
 *
 * Names of nodes and attributes are hashed and published with the text: neither they nor the order of rows changes.
 */
import { z } from 'zod';

/** Where a node stands: among words, on lines of its own, or in a list, a table or a row. */
export type Level = 'inline' | 'block' | 'item' | 'row' | 'cell';

/** What a node is. */
interface NodeKind {
  readonly stands: Level;
  readonly holds: Level | 'nothing';
  /** What it has beside its children. */
  readonly attributes: Readonly<Record<string, z.ZodType>>;
  /** What the published schema says of its attributes. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** The attributes that a redline marks as other before (`was`). */
  readonly was?: readonly string[];
  /** Whether it may stand on one side only around words that stand on both (`only`). */
  readonly onOneSide?: true;
  /** Whether it is marked whole: no mark lies in it. */
  readonly whole?: true;
  /** Whether one may be split into several, and several merged into one. */
  readonly divisible?: true;
}

/** A text beside the Code: it stands in a box under its label and binds nobody. */
interface Aside extends NodeKind {
  /** The tag by which a clause holds it. */
  readonly tag: string;
  /** The word above it. */
  readonly label: string;
}

/** Texts beside the Code. Everything that reads or prints them goes by these rows. */
export const asides = {
  /** `<Note>…</Note>`: guidance beside the text, not part of the Code. */
  note: { stands: 'block', holds: 'block', attributes: {}, tag: 'Note', label: 'Note' },
  /** `<Example>…</Example>`: how the clause would work in a case. */
  example: { stands: 'block', holds: 'block', attributes: {}, tag: 'Example', label: 'Example' },
} as const satisfies Readonly<Record<string, Aside>>;

export const nodes = {
  /** Words, with no structure of their own. White space is collapsed to single spaces by the reader. */
  text: { stands: 'inline', holds: 'nothing', attributes: { value: z.string() } },
  /** `<Ref to="…" />`: a reference to a clause or numbered paragraph, printed as its label in the revision at hand. */
  ref: {
    stands: 'inline',
    holds: 'nothing',
    attributes: { to: z.string() },
    meanings: { to: 'Id of the clause or numbered paragraph that is referred to' },
  },
  /** A forced line end. */
  break: { stands: 'inline', holds: 'nothing', attributes: {} },
  /** Where a footnote is called. */
  footnoteReference: { stands: 'inline', holds: 'nothing', attributes: { label: z.string() } },
  /** A link to another page: `https:`, `mailto:`, `tel:`, `#anchor` or a path of this site. */
  link: { stands: 'inline', holds: 'inline', attributes: { url: z.string() }, whole: true },
  /** `*stressed*` words. */
  emphasis: { stands: 'inline', holds: 'inline', attributes: {}, onOneSide: true },
  /** `**strong**` words. */
  strong: { stands: 'inline', holds: 'inline', attributes: {}, onOneSide: true },
  /** `<Term id="…">words</Term>`: words that the glossary defines. */
  term: {
    stands: 'inline',
    holds: 'inline',
    attributes: { id: z.string() },
    meanings: { id: 'Id of a term of the glossary' },
    was: ['id'],
    onOneSide: true,
  },

  paragraph: { stands: 'block', holds: 'inline', attributes: {}, divisible: true },
  /** `start` is the first number of an ordered list; 1 for an unordered one. */
  list: {
    stands: 'block',
    holds: 'item',
    attributes: { ordered: z.boolean(), start: z.int() },
    was: ['ordered', 'start'],
  },
  /** `align` has one entry a column. The first row is the header row. */
  table: {
    stands: 'block',
    holds: 'row',
    attributes: { align: z.array(z.enum(['left', 'right', 'center']).nullable()) },
    was: ['align'],
  },
  /** `<Para id="…" number="16">…</Para>`: a paragraph with a printed number and a permanent id, numbered through the whole Code. */
  numbered: {
    stands: 'block',
    holds: 'block',
    attributes: { id: z.string(), number: z.string() },
    meanings: { id: 'Permanent id of the numbered paragraph', number: 'Number as printed' },
    was: ['number'],
    divisible: true,
  },
  ...asides,
  footnoteDefinition: { stands: 'block', holds: 'block', attributes: { label: z.string() }, was: ['label'] },

  listItem: { stands: 'item', holds: 'block', attributes: {}, divisible: true },
  tableRow: { stands: 'row', holds: 'cell', attributes: {} },
  tableCell: { stands: 'cell', holds: 'inline', attributes: {} },
} as const satisfies Readonly<Record<string, NodeKind>>;

export type NodeType = keyof typeof nodes;
export type AsideType = keyof typeof asides;
export type AsideTag = (typeof asides)[AsideType]['tag'];

/** The types of the nodes that stand on a level. */
export type TypeOn<On extends Level> = {
  [T in NodeType]: (typeof nodes)[T]['stands'] extends On ? T : never;
}[NodeType];

/** The types of the nodes that hold nodes of a level. */
export type TypeHolding<Held extends Level> = {
  [T in NodeType]: (typeof nodes)[T]['holds'] extends Held ? T : never;
}[NodeType];

interface Typed {
  readonly type: string;
}

const kinds: ReadonlyMap<string, NodeKind> = new Map(Object.entries(nodes));

/** The row of a type. */
export function kindOf(type: NodeType): NodeKind {
  return nodes[type];
}

/** Whether a node, such as one of a redline, is none of the marks but a node of a clause that holds nodes of a level. */
export function isHolding<Node extends Typed, Held extends Level>(
  node: Node,
  held: Held,
): node is Extract<Node, { readonly type: TypeHolding<Held> }> {
  return kinds.get(node.type)?.holds === held;
}

/** Whether a node is a text beside the Code. */
export function isAside<Node extends Typed>(node: Node): node is Extract<Node, { readonly type: AsideType }> {
  return Object.hasOwn(asides, node.type);
}

/** One entry for each text beside the Code, for a table keyed on the types of nodes. */
export function forAsides<Entry>(entry: Entry): Readonly<Record<AsideType, Entry>> {
  return { note: entry, example: entry };
}

/** The types of all nodes, in the order of the table. */
export const nodeTypes: readonly NodeType[] = Object.keys(nodes).filter((type): type is NodeType => type in nodes);

/** The types of texts beside the Code. */
export const asideTypes: readonly AsideType[] = nodeTypes.filter((type): type is AsideType => type in asides);

/** The types of the nodes that stand on a level, in the order of the table. */
export function typesOn<On extends Level>(level: On): readonly TypeOn<On>[] {
  return nodeTypes.filter((type): type is TypeOn<On> => nodes[type].stands === level);
}
