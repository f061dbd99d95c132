/**
 * The text of a clause as a tree: the one form from which pages, redlines, documents, search and data are made.
 *
 * Node names follow mdast where mdast has the node; the others (`numbered`, `term`, `ref`, `note`, `example`)
 * are what a Code of Practice adds. A tree is plain data: no positions, no functions, safe to hash and to serialise.
 */

/** Words, with no structure of their own. White space is collapsed to single spaces by the reader. */
export interface Text {
  readonly type: 'text';
  readonly value: string;
}

/** `*stressed*` words. */
export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

/** `**strong**` words. */
export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

/** A link to another page: `https:`, `mailto:`, `tel:`, `#anchor` or a path of this site. */
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Inline[];
}

/** `<Term id="…">words</Term>`: words that the glossary defines. */
export interface Term {
  readonly type: 'term';
  /** Glossary id. */
  readonly id: string;
  readonly children: readonly Inline[];
}

/** `<Ref to="…" />`: a reference to a clause or numbered paragraph, printed as its label in the revision at hand. */
export interface Ref {
  readonly type: 'ref';
  /** Id of a clause or of a numbered paragraph. */
  readonly to: string;
}

/** A forced line end. */
export interface Break {
  readonly type: 'break';
}

/** Where a footnote is called. */
export interface FootnoteReference {
  readonly type: 'footnoteReference';
  readonly label: string;
}

export type Inline = Text | Emphasis | Strong | Link | Term | Ref | Break | FootnoteReference;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list; 1 for an unordered one. */
  readonly start: number;
  readonly children: readonly ListItem[];
}

export interface ListItem {
  readonly type: 'listItem';
  readonly children: readonly Block[];
}

export interface Table {
  readonly type: 'table';
  /** One entry a column. */
  readonly align: readonly ('left' | 'right' | 'center' | null)[];
  /** The first row is the header row. */
  readonly children: readonly TableRow[];
}

export interface TableRow {
  readonly type: 'tableRow';
  readonly children: readonly TableCell[];
}

export interface TableCell {
  readonly type: 'tableCell';
  readonly children: readonly Inline[];
}

/** `<Para id="…" number="16">…</Para>`: a paragraph with a printed number and a permanent id, numbered through the whole Code. */
export interface NumberedParagraph {
  readonly type: 'numbered';
  readonly id: string;
  readonly number: string;
  readonly children: readonly Block[];
}

/** `<Note>…</Note>`: guidance beside the text, not part of the Code. */
export interface Note {
  readonly type: 'note';
  readonly children: readonly Block[];
}

/** `<Example>…</Example>`: how the clause would work in a case. */
export interface Example {
  readonly type: 'example';
  readonly children: readonly Block[];
}

export interface FootnoteDefinition {
  readonly type: 'footnoteDefinition';
  readonly label: string;
  readonly children: readonly Block[];
}

export type Block = Paragraph | List | Table | NumberedParagraph | Note | Example | FootnoteDefinition;

/** Every node that can stand in a clause. */
export type ClauseNode = Block | Inline | ListItem | TableRow | TableCell;

/** The whole text of one clause; footnote definitions come last, in order of their first call. */
export interface ClauseTree {
  readonly type: 'clause';
  readonly children: readonly Block[];
}
