/**
 * Every type of node in a clause, one row each: what it may contain, its attributes, and how a redline may mark it.
 * Node types (`clause-tree.ts`, `../redline/redline-tree.ts`), their published schemas and all code that only walks
 * down a tree are derived from this table. Where nodes differ, each reader or printer has a table or an exhaustive
 * `switch` of its own, so that the compiler names every place that a new row needs:
 *
 * - read from MDX: `../content/clause/convert-blocks.ts`, `convert-block-tag.ts` and `convert-inlines.ts`
 * - compared: `../redline/unit-of-node.ts` and `redline-blocks.ts`; read by the duty watch:
 *   `../redline/duty-watch/read-sentences.ts`
 * - HTML: `../web/clause-html/block-elements.ts` and `inline-elements.ts`
 * - PDF: `../downloads/typst/`; Word: `../downloads/word/text-writer.ts` and `run-writer.ts`
 * - Akoma Ntoso, Markdown and plain text: `../downloads/data/akoma-ntoso/` and `../downloads/data/text/`
 *
 * Names of nodes and attributes are hashed and published with the text: never change them or the order of rows.
 */
import { z } from 'zod';
import { pictureSchema } from './picture.ts';
import { idSchema } from './id-schema.ts';
import { listFormatSchema } from './list-labels.ts';
import { say } from '../words/say.ts';

/** The level of a node: inline, a block, or inside a list, a table or a row. */
export type NodeLevel = 'inline' | 'block' | 'item' | 'row' | 'cell';

/** One row of the table. */
interface NodeDefinition {
  readonly level: NodeLevel;
  readonly contains: NodeLevel | 'nothing';
  /** Everything except its children. */
  readonly attributes: Readonly<Record<string, z.ZodType>>;
  /** Descriptions of its attributes in the published schema. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** Attributes whose earlier value a redline records (`was`). */
  readonly was?: readonly string[];
  /** Whether it may wrap words on one side only, while the words themselves are on both (`only`). */
  readonly onOneSide?: true;
  /** Whether a redline marks it as a whole, with no mark inside it. */
  readonly whole?: true;
  /** Whether it may be split into several, and several merged into one. */
  readonly divisible?: true;
}

/** An aside: text in a labelled box that is not part of the Code and binds nobody. */
interface Aside extends NodeDefinition {
  /** Its tag in a clause file. */
  readonly tag: string;
  /** The label printed above it. */
  readonly label: string;
}

/** Asides. Everything that reads or prints them uses these rows. */
export const asides = {
  /** `<Note>…</Note>`: guidance that is not part of the Code. */
  note: { level: 'block', contains: 'block', attributes: {}, tag: 'Note', label: say.model.labels.note },
  /** `<Example>…</Example>`: how the clause would work in a case. */
  example: { level: 'block', contains: 'block', attributes: {}, tag: 'Example', label: say.model.labels.example },
  /** `<Description>…</Description>`: what a figure shows, for readers who do not see it. Only in a figure. */
  description: {
    level: 'block',
    contains: 'block',
    attributes: {},
    tag: 'Description',
    label: say.model.labels.description,
  },
} as const satisfies Readonly<Record<string, Aside>>;

/** A block that says what the blocks in it are. */
interface Frame extends NodeDefinition {
  /** What is printed before its text, if anything. */
  readonly label?: string;
}

/** Blocks that say what the blocks in them are. Unlike asides, they are part of the Code. */
export const frames = {
  /** `<Quote source="…">`: words of a law or another text, which are not a duty of this Code. Its last block is the source. */
  quotation: { level: 'block', contains: 'block', attributes: {} },
  /** Who says the words quoted: the `source` of a `<Quote>`, which its `link` may lead to. */
  source: { level: 'block', contains: 'block', attributes: {}, label: say.model.labels.source },
  /** `<Definitions>`: a list whose items begin with the terms that they define. */
  definitions: { level: 'block', contains: 'block', attributes: {} },
  /** `<Figure file="…" alt="…">`: a picture, with its caption and, after that, a description where one is needed. */
  figure: {
    level: 'block',
    contains: 'block',
    attributes: { picture: pictureSchema, alt: z.string() },
    meanings: { alt: 'Text alternative of the picture, for readers who do not see it' },
    was: ['picture', 'alt'],
  },
} as const satisfies Readonly<Record<string, Frame>>;

/** Nodes that say how their words are set, and nothing else. */
export const textStyles = {
  /** `*stressed*` words. */
  emphasis: { level: 'inline', contains: 'inline', attributes: {}, onOneSide: true },
  /** `**strong**` words. */
  strong: { level: 'inline', contains: 'inline', attributes: {}, onOneSide: true },
  /** `<Sup>superscript</Sup>` characters, as in m². */
  superscript: { level: 'inline', contains: 'inline', attributes: {}, onOneSide: true },
  /** `<Sub>subscript</Sub>` characters, as in CO₂. */
  subscript: { level: 'inline', contains: 'inline', attributes: {}, onOneSide: true },
} as const satisfies Readonly<Record<string, NodeDefinition>>;

export const nodes = {
  /** Plain text. The reader collapses white space to single spaces. */
  text: { level: 'inline', contains: 'nothing', attributes: { value: z.string() }, was: ['value'] },
  /**
   * `<Ref to="…" />`: a reference to a clause or numbered paragraph, printed as the target's label in the revision
   * shown. With `item="…"`, to an item of a list in it: `to` is then `clause#item`, and the
   * label such as `(b)(ii)` in its own clause, and `paragraph 16(b)(ii)` in others.
   */
  ref: {
    level: 'inline',
    contains: 'nothing',
    attributes: { to: z.string() },
    meanings: {
      to: 'Id of the clause or numbered paragraph that is referred to; after a `#`, the id of a list item in it',
    },
  },
  /** A line break. */
  break: { level: 'inline', contains: 'nothing', attributes: {} },
  /** A footnote reference in the text. */
  footnoteReference: { level: 'inline', contains: 'nothing', attributes: { label: z.string() } },
  /** A link to another page: `https:`, `mailto:`, `tel:`, `#anchor` or a path of this site. */
  link: { level: 'inline', contains: 'inline', attributes: { url: z.string() }, whole: true },
  ...textStyles,
  /** `<Term id="…">words</Term>`: words that the glossary defines. */
  term: {
    level: 'inline',
    contains: 'inline',
    attributes: { id: z.string() },
    meanings: { id: 'Id of a term of the glossary' },
    was: ['id'],
    onOneSide: true,
  },

  paragraph: { level: 'block', contains: 'inline', attributes: {}, divisible: true },
  /**
   * `start` is the number of the first item of an ordered list; 1 for an unordered one. `format` says how numbers are
   * printed, such as `(a)`; absent for `1.` and for bullets.
   */
  list: {
    level: 'block',
    contains: 'item',
    attributes: { ordered: z.boolean(), start: z.int(), format: listFormatSchema.exactOptional() },
    meanings: {
      start: 'Number of the first item; 1 for bullets',
      format: 'How items are labelled, as the label of a first item; absent for `1.` and for bullets',
    },
    was: ['ordered', 'start', 'format'],
  },
  /** `align` has one value for each column. The first row is the header. */
  table: {
    level: 'block',
    contains: 'row',
    attributes: { align: z.array(z.enum(['left', 'right', 'center']).nullable()) },
    was: ['align'],
  },
  /**
   * `<Para id="…" number="16">…</Para>`: a paragraph with a printed number and a permanent id, numbered through the
   * whole Code.
   */
  numbered: {
    level: 'block',
    contains: 'block',
    attributes: { id: z.string(), number: z.string() },
    meanings: { id: 'Permanent id of the numbered paragraph', number: 'Number as printed' },
    was: ['number'],
    divisible: true,
  },
  ...asides,
  ...frames,
  footnoteDefinition: { level: 'block', contains: 'block', attributes: { label: z.string() }, was: ['label'] },

  /** `## Words` or `### Words`: a heading inside a clause, of the first or second level. */
  subheading: {
    level: 'block',
    contains: 'inline',
    attributes: { depth: z.union([z.literal(1), z.literal(2)]) },
    meanings: { depth: 'Level below the heading of the clause' },
    was: ['depth'],
  },

  /** `<Item id="…" />` at its start gives it an id, so that a `<Ref>` can lead to it. */
  listItem: {
    level: 'item',
    contains: 'block',
    attributes: { id: idSchema.exactOptional() },
    meanings: { id: 'Id of the item within its clause, where references lead to it' },
    divisible: true,
  },
  tableRow: { level: 'row', contains: 'cell', attributes: {} },
  tableCell: { level: 'cell', contains: 'inline', attributes: {} },
} as const satisfies Readonly<Record<string, NodeDefinition>>;

export type NodeType = keyof typeof nodes;
export type AsideType = keyof typeof asides;
export type FrameType = keyof typeof frames;
export type TextStyleType = keyof typeof textStyles;
export type AsideTag = (typeof asides)[AsideType]['tag'];

/** The node types at a level. */
export type NodeTypeAt<On extends NodeLevel> = {
  [T in NodeType]: (typeof nodes)[T]['level'] extends On ? T : never;
}[NodeType];

/** The node types whose children are at a level. */
export type ParentTypeOf<Children extends NodeLevel> = {
  [T in NodeType]: (typeof nodes)[T]['contains'] extends Children ? T : never;
}[NodeType];

interface NodeLike {
  readonly type: string;
}

const kinds: ReadonlyMap<string, NodeDefinition> = new Map(Object.entries(nodes));

/** The row of a type. */
export function nodeDefinition(type: NodeType): NodeDefinition {
  return nodes[type];
}

/** Whether a node has children at a level. Marks of a redline never do. */
export function isParentOf<Node extends NodeLike, ChildLevel extends NodeLevel>(
  node: Node,
  level: ChildLevel,
): node is Extract<Node, { readonly type: ParentTypeOf<ChildLevel> }> {
  return kinds.get(node.type)?.contains === level;
}

export function isAside<Node extends NodeLike>(node: Node): node is Extract<Node, { readonly type: AsideType }> {
  return Object.hasOwn(asides, node.type);
}

export function isTextStyle<Node extends NodeLike>(
  node: Node,
): node is Extract<Node, { readonly type: TextStyleType }> {
  return Object.hasOwn(textStyles, node.type);
}

/** Whether a block has to start on the same page as the paragraph before it, which leads into it. */
export function isLedInto(next: NodeLike | undefined): boolean {
  return next?.type === 'list' || next?.type === 'table' || next?.type === 'figure';
}

/** The same entry for each type of aside, for a table keyed on node types. */
export function perAside<Entry>(entry: Entry): Readonly<Record<AsideType, Entry>> {
  return { note: entry, example: entry, description: entry };
}

/** All node types, in the order of the table. */
export const nodeTypes: readonly NodeType[] = Object.keys(nodes).filter((type): type is NodeType => type in nodes);

export const frameTypes: readonly FrameType[] = nodeTypes.filter((type): type is FrameType => type in frames);

export const asideTypes: readonly AsideType[] = nodeTypes.filter((type): type is AsideType => type in asides);

/** The node types at a level, in the order of the table. */
export function nodeTypesAt<On extends NodeLevel>(level: On): readonly NodeTypeAt<On>[] {
  return nodeTypes.filter((type): type is NodeTypeAt<On> => nodes[type].level === level);
}
